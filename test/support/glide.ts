/** Stand-in module for `@servicenow/glide` in unit tests of server rules; the rules themselves never need it. */
export {}
