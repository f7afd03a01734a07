/** Loaded into a process whose memory is measured: tells its parent the resident size, and the highest so far (KB). */
setInterval(() => {
  process.send?.({ rss: process.memoryUsage().rss, peak: process.resourceUsage().maxRSS })
}, 250).unref()
process.on('exit', () => process.send?.({ rss: process.memoryUsage().rss, peak: process.resourceUsage().maxRSS }))
process.channel?.unref()
