import '@servicenow/sdk/global'

declare global {
  namespace Now {
    namespace Internal {
      interface Keys extends KeysRegistry {
        explicit: {
          'acl-account-create': {
            table: 'sys_security_acl'
            id: '673314e6b36d42488159eefa35b16da3'
          }
          'acl-account-delete': {
            table: 'sys_security_acl'
            id: '8b9a623f3d1c450096577becac706249'
          }
          'acl-account-external_id-read': {
            table: 'sys_security_acl'
            id: '3eacfd9e3be841309be863af317fee63'
          }
          'acl-account-read': {
            table: 'sys_security_acl'
            id: '38f771b2348343cdac66e015c95d02d7'
          }
          'acl-account-write': {
            table: 'sys_security_acl'
            id: 'ee5ccf499f654f349692239066257bad'
          }
          'acl-api-companion': {
            table: 'sys_security_acl'
            id: '1102c9b6e81e4be58cab6bc62de7e697'
          }
          'acl-api-elastic': {
            table: 'sys_security_acl'
            id: 'cc76312de47941c19f8e73cbe8bca0d0'
          }
          'acl-api-products': {
            table: 'sys_security_acl'
            id: 'a5dcc2108a88462e91be2fd9368c250e'
          }
          'acl-api-tickets-client': {
            table: 'sys_security_acl'
            id: '5ea2d859c2034a2db71e8806d7b48343'
          }
          'acl-api-tickets-companion': {
            table: 'sys_security_acl'
            id: 'ca41261aa8084fb5a2d1d1bb73df8ba1'
          }
          'acl-budget-create': {
            table: 'sys_security_acl'
            id: '30d5a4ba3e0e443b9e0f5ab1d61ff182'
          }
          'acl-budget-delete': {
            table: 'sys_security_acl'
            id: 'd947551d1b1348b7a4c7cc2a82384ae3'
          }
          'acl-budget-read': {
            table: 'sys_security_acl'
            id: 'ca5db27cb69e4624842df8ced40ea039'
          }
          'acl-budget-write': {
            table: 'sys_security_acl'
            id: 'b9313296c5f74500bfadf5f8f8a150a7'
          }
          'acl-change-item-create': {
            table: 'sys_security_acl'
            id: 'a92cf513f5f54160ab79ba80feb6b78e'
          }
          'acl-change-item-delete': {
            table: 'sys_security_acl'
            id: 'e911146b981d4cb68dfd708650ce2638'
          }
          'acl-change-item-read': {
            table: 'sys_security_acl'
            id: '55705d2aabd94275bf70f0c064530275'
          }
          'acl-change-item-write': {
            table: 'sys_security_acl'
            id: '1d675c6736cb44ae8c6636af3786bfdb'
          }
          'acl-elastic-event-create': {
            table: 'sys_security_acl'
            id: '53b7f58da2514c2ea7a75f71397f5c27'
          }
          'acl-elastic-event-delete': {
            table: 'sys_security_acl'
            id: '3acdf5b308c34399b3381d5132852916'
          }
          'acl-elastic-event-read': {
            table: 'sys_security_acl'
            id: 'f1e63ed883774ce28c01b0cfca649457'
          }
          'acl-elastic-event-unmatched-create': {
            table: 'sys_security_acl'
            id: 'dd59ded53d76487a8cb09854dabf0696'
          }
          'acl-elastic-event-write': {
            table: 'sys_security_acl'
            id: 'f7abff36051b4242b55cf5be4a50a700'
          }
          'acl-elastic-incident-create': {
            table: 'sys_security_acl'
            id: '32cdd32e3e82458a89b26a70921733e6'
          }
          'acl-elastic-incident-delete': {
            table: 'sys_security_acl'
            id: '56fff6edb90447fcb633a4308e554bbc'
          }
          'acl-elastic-incident-read': {
            table: 'sys_security_acl'
            id: 'e1d56297e0f749159e8743b34f3a1403'
          }
          'acl-elastic-incident-unmatched-create': {
            table: 'sys_security_acl'
            id: 'd18fd95d8fbc4cdcb2a8260bbfd8c38c'
          }
          'acl-elastic-incident-write': {
            table: 'sys_security_acl'
            id: '9d223553d68a4ba9921fb0b21ec8e3d1'
          }
          'acl-elastic-observable-create': {
            table: 'sys_security_acl'
            id: 'aa74efa213e1438eb5275c9efa69f8e5'
          }
          'acl-elastic-observable-delete': {
            table: 'sys_security_acl'
            id: '79dd50a059ff47a8be70897e28bf289d'
          }
          'acl-elastic-observable-read': {
            table: 'sys_security_acl'
            id: '0f7aff2144164d55b386d88bfe111b3e'
          }
          'acl-elastic-observable-write': {
            table: 'sys_security_acl'
            id: 'f10b55b4f74d47209ad19df06d0c2394'
          }
          'acl-elastic-si-incident-create': {
            table: 'sys_security_acl'
            id: 'fbbdf7e411094f76a4ddec0fc7ca0ff6'
          }
          'acl-elastic-si-incident-delete': {
            table: 'sys_security_acl'
            id: 'bde69df22228422e87f9039ecaa59110'
          }
          'acl-elastic-si-incident-read': {
            table: 'sys_security_acl'
            id: '06dd3aca1f5b440a9f1aa26a4ac5bfec'
          }
          'acl-elastic-si-incident-unmatched-create': {
            table: 'sys_security_acl'
            id: '92de8f49de93417093ddaf60f4c2dcf2'
          }
          'acl-elastic-si-incident-write': {
            table: 'sys_security_acl'
            id: '67127a8fc0994be6ade80ca18d0b84a8'
          }
          'acl-elevation-figure-create': {
            table: 'sys_security_acl'
            id: 'a8ae5bc920bc4da6b41addefcebac00d'
          }
          'acl-elevation-figure-delete': {
            table: 'sys_security_acl'
            id: 'fd750de3ba65460e9c991435824a7a22'
          }
          'acl-elevation-figure-read': {
            table: 'sys_security_acl'
            id: 'be99c8fd2a344746b438b8873819f626'
          }
          'acl-elevation-figure-write': {
            table: 'sys_security_acl'
            id: '2891238678f44193a145c76375cb02aa'
          }
          'acl-elevation-request-create': {
            table: 'sys_security_acl'
            id: '5cf54e919d4943c6b40a867908676e29'
          }
          'acl-elevation-request-delete': {
            table: 'sys_security_acl'
            id: 'cca894286d864d5f922543246fef959d'
          }
          'acl-elevation-request-read': {
            table: 'sys_security_acl'
            id: 'e5e426d9b0e048958bc585cb8b22bac0'
          }
          'acl-elevation-request-read-asked': {
            table: 'sys_security_acl'
            id: 'f52391b33cb94e3baa7953c4088a6c2a'
          }
          'acl-elevation-request-write': {
            table: 'sys_security_acl'
            id: '4f298fee946840fb931dbee0eee6622d'
          }
          'acl-elevation-rule-create': {
            table: 'sys_security_acl'
            id: '85fea88076b946fea05deef8e68308c0'
          }
          'acl-elevation-rule-delete': {
            table: 'sys_security_acl'
            id: 'a9a3bc5e48324be5b07a1f3dae02d187'
          }
          'acl-elevation-rule-read': {
            table: 'sys_security_acl'
            id: '2d14e4aa399f43bfbf7d5e681a60d32d'
          }
          'acl-elevation-rule-write': {
            table: 'sys_security_acl'
            id: '4a156f41e2a34a2997156c81c2f867ce'
          }
          'acl-elevation-setup-create': {
            table: 'sys_security_acl'
            id: '37d97e7ea2484dc1af9281f123c84389'
          }
          'acl-elevation-setup-delete': {
            table: 'sys_security_acl'
            id: '3c3f6e58bf52488cab29d991fef07ddf'
          }
          'acl-elevation-setup-read': {
            table: 'sys_security_acl'
            id: 'bbf2b24de4e14ef7abc1c65996b5bd4a'
          }
          'acl-elevation-setup-write': {
            table: 'sys_security_acl'
            id: 'bb4ff9ff231646f49d4c865a9d3773ef'
          }
          'acl-event-log-create': {
            table: 'sys_security_acl'
            id: '2edbe52442834be0859ffad3f0d3958d'
          }
          'acl-event-log-delete': {
            table: 'sys_security_acl'
            id: '840f704a1eaf49dfa5e877ec7cacfd63'
          }
          'acl-event-log-read': {
            table: 'sys_security_acl'
            id: '86200156434b49b2957742cd9c24e3ee'
          }
          'acl-event-log-write': {
            table: 'sys_security_acl'
            id: 'af0f27fb38e5429b95891f25a68e7234'
          }
          'acl-found-product-create': {
            table: 'sys_security_acl'
            id: 'e06bf0ad806e464280cf21ef2f58235a'
          }
          'acl-found-product-delete': {
            table: 'sys_security_acl'
            id: '7c78dd92789a43d9aae390afd493e788'
          }
          'acl-found-product-read': {
            table: 'sys_security_acl'
            id: '74bfcfe07848436d97d8e821b31a56be'
          }
          'acl-found-product-write': {
            table: 'sys_security_acl'
            id: '7d3c0735fcd44518a731737d00f379f0'
          }
          'acl-launch-path-create': {
            table: 'sys_security_acl'
            id: '8da86417e46341d0bd05a325aece3b91'
          }
          'acl-launch-path-delete': {
            table: 'sys_security_acl'
            id: '25eb62f3c5a64b1795aff6748924b29c'
          }
          'acl-launch-path-read': {
            table: 'sys_security_acl'
            id: '7658e5597c7a4a5c8f0a19840d1cd30f'
          }
          'acl-launch-path-write': {
            table: 'sys_security_acl'
            id: '338c0a314e9d4d8495fdbcd4180b9cf5'
          }
          'acl-operation-create': {
            table: 'sys_security_acl'
            id: '1255fd667db6406783bf70c24179b09f'
          }
          'acl-operation-delete': {
            table: 'sys_security_acl'
            id: 'bf95d70e67484fc693d497ad2d965301'
          }
          'acl-operation-read': {
            table: 'sys_security_acl'
            id: '3ce89c798652456395f51d42ceda2252'
          }
          'acl-operation-read-own': {
            table: 'sys_security_acl'
            id: '375c2eccdd4e4f8e8af8676873ab8be5'
          }
          'acl-operation-session_name-read': {
            table: 'sys_security_acl'
            id: 'a36ce30a44804966afb445c96c1eb5c3'
          }
          'acl-operation-token-read': {
            table: 'sys_security_acl'
            id: 'de4698a0cf6244c998770f6a7898e745'
          }
          'acl-operation-write': {
            table: 'sys_security_acl'
            id: '48925ff887fa44cea0b80f9adb6d6ab2'
          }
          'acl-output-create': {
            table: 'sys_security_acl'
            id: '58cdb4fb51c644a9aad292f38d593aa4'
          }
          'acl-output-delete': {
            table: 'sys_security_acl'
            id: '8b75e30b826945eeb884879ddafc2251'
          }
          'acl-output-own-read': {
            table: 'sys_security_acl'
            id: 'f397892bb91f42108a16b20caf43f00a'
          }
          'acl-output-read': {
            table: 'sys_security_acl'
            id: 'ba5244bd4f0844dca5c833bdd355887c'
          }
          'acl-output-write': {
            table: 'sys_security_acl'
            id: '24e18be8b1554ee4863fb9fe290b2132'
          }
          'acl-page-intake': {
            table: 'sys_security_acl'
            id: '05dafdc632db4672a90a8eef0422fdb4'
          }
          'acl-page-start': {
            table: 'sys_security_acl'
            id: '008bb92105e4485e858aacd0433142a1'
          }
          'acl-parameter-create': {
            table: 'sys_security_acl'
            id: '3fe881fbe57845b1a294087f76cc0e39'
          }
          'acl-parameter-delete': {
            table: 'sys_security_acl'
            id: '8f7cad1f03424fc18a5d03935ee17cc4'
          }
          'acl-parameter-read': {
            table: 'sys_security_acl'
            id: '4b209dbaa9e8479ea888c9f55e0cbb23'
          }
          'acl-parameter-write': {
            table: 'sys_security_acl'
            id: 'b8b73f9bd7c7402a85acd65742b4b23f'
          }
          'acl-portfolio-approval_group-write': {
            table: 'sys_security_acl'
            id: '0f6cc0d251ec43ab98cd5011fd1667b4'
          }
          'acl-portfolio-approval-write': {
            table: 'sys_security_acl'
            id: 'bd69292b801141dbb5f52a6fd3904bdd'
          }
          'acl-portfolio-create': {
            table: 'sys_security_acl'
            id: '4ef4ca63d2424069853d580ad8d21989'
          }
          'acl-portfolio-delete': {
            table: 'sys_security_acl'
            id: '92754e954dcf4ff084f0952f4ed3ef62'
          }
          'acl-portfolio-grant-create': {
            table: 'sys_security_acl'
            id: 'a5b482601b6b45bc8677112f823374cb'
          }
          'acl-portfolio-grant-delete': {
            table: 'sys_security_acl'
            id: '93b3516912a64faea05772a95498c88a'
          }
          'acl-portfolio-grant-read': {
            table: 'sys_security_acl'
            id: '46c2282e3dbd40a5b1e8298ccac58912'
          }
          'acl-portfolio-grant-write': {
            table: 'sys_security_acl'
            id: '052bf4c100b645d5bae709091fe68e97'
          }
          'acl-portfolio-product-create': {
            table: 'sys_security_acl'
            id: '725c90c521334668923292eeeaf14c4b'
          }
          'acl-portfolio-product-delete': {
            table: 'sys_security_acl'
            id: '238a2c534e954b73943f12cec9dbbc7f'
          }
          'acl-portfolio-product-read': {
            table: 'sys_security_acl'
            id: 'b089602b234848288c61a5c93a65fa72'
          }
          'acl-portfolio-product-write': {
            table: 'sys_security_acl'
            id: 'd360ae65d6334d67a2d2794728ccd93a'
          }
          'acl-portfolio-provision_change-write': {
            table: 'sys_security_acl'
            id: '0eae773a903a4cce9b6b554d0946dfd5'
          }
          'acl-portfolio-read': {
            table: 'sys_security_acl'
            id: '3674c303eab84e20ab9625096f0129ea'
          }
          'acl-portfolio-terminate_approval-write': {
            table: 'sys_security_acl'
            id: 'c1d179be967b4925b5829e9fc41e6212'
          }
          'acl-portfolio-terminate_change-write': {
            table: 'sys_security_acl'
            id: 'b218ccf88ccd4595a3bc9a8900cac705'
          }
          'acl-portfolio-update_approval-write': {
            table: 'sys_security_acl'
            id: 'a6cfd95bf23c488590e1d65156034cbd'
          }
          'acl-portfolio-update_change-write': {
            table: 'sys_security_acl'
            id: 'bd1b09bd045e41d6bc0fcd08e08cb6cf'
          }
          'acl-portfolio-user_tags-write': {
            table: 'sys_security_acl'
            id: '3a27d45b422d488c89cd8009fefb889a'
          }
          'acl-portfolio-visibility-write': {
            table: 'sys_security_acl'
            id: 'f5c63fcbb22749628951696982a4bda2'
          }
          'acl-portfolio-write': {
            table: 'sys_security_acl'
            id: 'f1e2f0c6dfeb413989cde3d600001e92'
          }
          'acl-product-create': {
            table: 'sys_security_acl'
            id: 'e50e043b3768497bb1add346dabb1deb'
          }
          'acl-product-delete': {
            table: 'sys_security_acl'
            id: '488bf5b2c12f4f18a03be52db2325984'
          }
          'acl-product-read': {
            table: 'sys_security_acl'
            id: 'dea88abc5b0d49bc8001527c0414c15b'
          }
          'acl-product-write': {
            table: 'sys_security_acl'
            id: '2456b6d2beab4f8289b4f275912306d7'
          }
          'acl-provisioned-create': {
            table: 'sys_security_acl'
            id: '7bad3da42ab147af91fb339277a3ff57'
          }
          'acl-provisioned-delete': {
            table: 'sys_security_acl'
            id: 'bdf5d04aa8704b1e866a8ef904a38aa3'
          }
          'acl-provisioned-own-read': {
            table: 'sys_security_acl'
            id: '4bb214028da04537933c25f394eb9825'
          }
          'acl-provisioned-read': {
            table: 'sys_security_acl'
            id: '1fa8a2f915d3455b82881a83febab60c'
          }
          'acl-provisioned-session_name-read': {
            table: 'sys_security_acl'
            id: '968700b47efb46da9ce92985d30b09af'
          }
          'acl-provisioned-write': {
            table: 'sys_security_acl'
            id: '39100ab25f284b9fbeb54121ad2a371d'
          }
          'acl-region-create': {
            table: 'sys_security_acl'
            id: 'bafb1c7dba764013a0c9b7dd78b746d8'
          }
          'acl-region-delete': {
            table: 'sys_security_acl'
            id: '332905234d084232ab50fb560cf798a6'
          }
          'acl-region-read': {
            table: 'sys_security_acl'
            id: 'ff238d7cd5f94106a62bf93817a3e693'
          }
          'acl-region-write': {
            table: 'sys_security_acl'
            id: '17c683797b6d4c46b57aecdd6e3a76b3'
          }
          'acl-request-log-create': {
            table: 'sys_security_acl'
            id: 'fbbe7f43d13641309af090ae5e1aa88d'
          }
          'acl-request-log-delete': {
            table: 'sys_security_acl'
            id: '372d38a982f941cbb2375f911680f1f1'
          }
          'acl-request-log-read': {
            table: 'sys_security_acl'
            id: '46a4002d8af140b1ac676b4310343245'
          }
          'acl-request-log-write': {
            table: 'sys_security_acl'
            id: '9f7f120051fe42998f99dd26d1a3c86e'
          }
          'acl-resource-create': {
            table: 'sys_security_acl'
            id: 'cda2fee9f35c41d2beb63db430da0a62'
          }
          'acl-resource-delete': {
            table: 'sys_security_acl'
            id: '9a2b569e92f64bb6a28b232187ceb807'
          }
          'acl-resource-read': {
            table: 'sys_security_acl'
            id: '6ab44f25b59b4e9f87b0082c11f3fbf3'
          }
          'acl-resource-write': {
            table: 'sys_security_acl'
            id: 'd6e40bd7b7bb43ba827390ea3083f84d'
          }
          'acl-sync-run-create': {
            table: 'sys_security_acl'
            id: 'fd97caae55f1417f910f2dfd3d441f92'
          }
          'acl-sync-run-delete': {
            table: 'sys_security_acl'
            id: '2bb04bcc90d24cc3a919016f6c32e0dd'
          }
          'acl-sync-run-read': {
            table: 'sys_security_acl'
            id: '25b55bf2877845b386832b73da0f97c8'
          }
          'acl-sync-run-write': {
            table: 'sys_security_acl'
            id: 'bb9689f73cc74208bdfd22fee4843047'
          }
          'acl-tag-choice-create': {
            table: 'sys_security_acl'
            id: '60d8cda03c89470ab9a82415fba44279'
          }
          'acl-tag-choice-delete': {
            table: 'sys_security_acl'
            id: '7e480a856e6f4bcf9f4e19b516a520dc'
          }
          'acl-tag-choice-read': {
            table: 'sys_security_acl'
            id: '78ce1f8a1ae24953b46e47b7a62940c1'
          }
          'acl-tag-choice-write': {
            table: 'sys_security_acl'
            id: 'd4553ba0d65648beb384de5bf3bfec38'
          }
          'acl-tag-create': {
            table: 'sys_security_acl'
            id: '528fa9caa9c54c7b9a1d971bc1362b99'
          }
          'acl-tag-delete': {
            table: 'sys_security_acl'
            id: 'e98eccdd5a2c4773a48d46a69cdb34f5'
          }
          'acl-tag-read': {
            table: 'sys_security_acl'
            id: '08d256a54d6042f990a1bb004d6b6eea'
          }
          'acl-tag-write': {
            table: 'sys_security_acl'
            id: 'a614ca1915bb47a3accdc53c6191d498'
          }
          'acl-ticket-change-create': {
            table: 'sys_security_acl'
            id: '318ebbbcda71409ebf8b2c2c4e4b96bf'
          }
          'acl-ticket-change-delete': {
            table: 'sys_security_acl'
            id: 'c63dca1810ed43579bc08e088900400a'
          }
          'acl-ticket-change-read': {
            table: 'sys_security_acl'
            id: 'dfc389fd06b34a5eb3df4d48204883d2'
          }
          'acl-ticket-change-write': {
            table: 'sys_security_acl'
            id: 'c4c8d5bdb7da450b86df5fd09b7efc2e'
          }
          'acl-ticket-order-create': {
            table: 'sys_security_acl'
            id: 'cd7d8ce71b51407798d179fedb250df8'
          }
          'acl-ticket-order-delete': {
            table: 'sys_security_acl'
            id: '9d1495f6540d48ea9dcbfef3c9326fe4'
          }
          'acl-ticket-order-read': {
            table: 'sys_security_acl'
            id: 'a8f70354f40944848d7545f132376575'
          }
          'acl-ticket-order-write': {
            table: 'sys_security_acl'
            id: 'a53aaf5d59c244f3b58b3d8a969ffe7c'
          }
          'acl-value-create': {
            table: 'sys_security_acl'
            id: '6a1084f407ed47a780b56fec68ef8add'
          }
          'acl-value-delete': {
            table: 'sys_security_acl'
            id: '5fd0249d18194f768ce9ad7883fe3dbd'
          }
          'acl-value-own-read': {
            table: 'sys_security_acl'
            id: 'c032e6ef94e44cafb6731f40e799a2e3'
          }
          'acl-value-read': {
            table: 'sys_security_acl'
            id: '51c6f0bad01e4f5e8f2cfc0e7b235127'
          }
          'acl-value-write': {
            table: 'sys_security_acl'
            id: '523be51cfdcc4c8f8bf2127b5c272412'
          }
          'acl-version-create': {
            table: 'sys_security_acl'
            id: 'b677431757b24157b12c471d1f5d337e'
          }
          'acl-version-delete': {
            table: 'sys_security_acl'
            id: 'f964c7f2a4dd412ea0415fe2e8a9213c'
          }
          'acl-version-read': {
            table: 'sys_security_acl'
            id: '9e7f1d90dec0416299ac6e2f2e242f56'
          }
          'acl-version-write': {
            table: 'sys_security_acl'
            id: 'cbe9f6719de74bebb934d5a029ddada4'
          }
          'action-elevation-check-setup': {
            table: 'sys_ui_action'
            id: '400943cb17f44aed8910a1ced13e8e7e'
          }
          'action-elevation-play-request': {
            table: 'sys_ui_action'
            id: 'b0be4eec1fba42a7aa9ee8711675d893'
          }
          'action-import-found': {
            table: 'sys_ui_action'
            id: '08e75b2f64f548c5aa46c725cede8368'
          }
          'action-retry-event-row': {
            table: 'sys_ui_action'
            id: 'a7e24ed8bac447fca170f1f1afecf124'
          }
          'action-retry-row': {
            table: 'sys_ui_action'
            id: 'c82c8f57e9e74bcda50523c9f9e85160'
          }
          'action-retry-si-row': {
            table: 'sys_ui_action'
            id: '8f6ed9da08d240f38e09dd8c839a2c5a'
          }
          'action-validate-account': {
            table: 'sys_ui_action'
            id: 'ca16c69f5f0444c3811b82cf79c968af'
          }
          'api-aws-catalog': {
            table: 'sys_ws_definition'
            id: 'cf5b0ac299e04b2a8e3f6e4bfa7a2de6'
          }
          'api-aws-catalog-claim': {
            table: 'sys_ws_operation'
            id: '6e3875eb741348ac96b92bd2afffd331'
          }
          'api-aws-catalog-reconcile': {
            table: 'sys_ws_operation'
            id: 'aaf7fbcf4d7f4c579483bb71900ccbc2'
          }
          'api-aws-catalog-report': {
            table: 'sys_ws_operation'
            id: '79efd9f92a6b4f888122e87f2c2b52ad'
          }
          'api-aws-catalog-v1': {
            table: 'sys_ws_version'
            id: '41e94e31355b496bbe71abcfa1a9d580'
          }
          'api-aws-catalog-values': {
            table: 'sys_ws_operation'
            id: 'ac93a5fce38e43c3bafd3b350daf3905'
          }
          'api-aws-products': {
            table: 'sys_ws_definition'
            id: '3074187316a141fa864fcca6f2b520a7'
          }
          'api-aws-products-present': {
            table: 'sys_ws_operation'
            id: '0459e1df3bb04a5ebe988a622790d15e'
          }
          'api-aws-products-v1': {
            table: 'sys_ws_version'
            id: '03f3bddc7c504e76acadfbb4f6c1ee32'
          }
          'api-elastic': {
            table: 'sys_ws_definition'
            id: '2c272cd550b24b85a2346209c44f24e9'
          }
          'api-elastic-health': {
            table: 'sys_ws_operation'
            id: '0b7c1302c8f64e9c84e27e1c8dbc942e'
          }
          'api-elastic-observable': {
            table: 'sys_ws_operation'
            id: '3818a5df96de4fdba8ffcb290ee8e37b'
          }
          'api-elastic-observables': {
            table: 'sys_ws_operation'
            id: 'a9053046b1014f6ca4c2b7b72190921f'
          }
          'api-tickets': {
            table: 'sys_ws_definition'
            id: '4f55cc32b06a4753adcbc2be48ed573c'
          }
          'api-tickets-changes': {
            table: 'sys_ws_operation'
            id: '6da5be4fba3347438f1d2078492ef03a'
          }
          'api-tickets-place': {
            table: 'sys_ws_operation'
            id: '2509ad10b97d4dd4a5c0af6416e33a3a'
          }
          'api-tickets-queue': {
            table: 'sys_ws_operation'
            id: '7bb631ca579f464899e4efde27d51986'
          }
          'api-tickets-read': {
            table: 'sys_ws_operation'
            id: 'd125384be5094733bbb7f7b63ea128e3'
          }
          'api-tickets-report': {
            table: 'sys_ws_operation'
            id: 'ef8f916612044c62a53bf9af80252233'
          }
          'api-tickets-v1': {
            table: 'sys_ws_version'
            id: '048c5407a74e42029f70e4bf7da24c62'
          }
          'atf-account-checked': {
            table: 'sys_atf_test'
            id: '120c47895def4cb295a351ced72191aa'
          }
          'atf-account-checked-good': {
            table: 'sys_atf_step'
            id: '7c2ca4f62cb04d9fa31153cf5e61b50d'
          }
          'atf-account-checked-number': {
            table: 'sys_atf_step'
            id: 'be5e469020e74e749b73d8c71c6cb2de'
          }
          'atf-account-checked-role': {
            table: 'sys_atf_step'
            id: 'bac6de5f155141c7aa8e50b5d2243b2c'
          }
          'atf-elevation-guarded': {
            table: 'sys_atf_test'
            id: 'f6506ddf55984785a04620059d86da7b'
          }
          'atf-elevation-guarded-approver': {
            table: 'sys_atf_step'
            id: 'c4a3b3d769cc430ca82e06f9a663e6f6'
          }
          'atf-elevation-guarded-approver-insert': {
            table: 'sys_atf_step'
            id: 'e1dda6815a6b46b29f3755dddc642a5e'
          }
          'atf-elevation-guarded-client': {
            table: 'sys_atf_step'
            id: 'a8f2eb6af1a64075bd6ff12a6742ecf4'
          }
          'atf-elevation-guarded-client-insert': {
            table: 'sys_atf_step'
            id: 'a173a04249c54dd4b58ccbfc74d4d538'
          }
          'atf-elevation-guarded-client-rule': {
            table: 'sys_atf_step'
            id: '0a70d007f25644e58d43b09224aa6eac'
          }
          'atf-elevation-item': {
            table: 'sys_atf_test'
            id: '25beb24540b645999e1244cfd4a7021e'
          }
          'atf-elevation-item-services': {
            table: 'sys_atf_step'
            id: 'ec71cc1e515c49148256b2716ac98b6e'
          }
          'atf-elevation-item-there': {
            table: 'sys_atf_step'
            id: '97b06819d7c04c91a72aca956281e5c2'
          }
          'atf-elevation-one-per-id': {
            table: 'sys_atf_test'
            id: 'd6e733eb192e4a2c943d0785fcc57ddb'
          }
          'atf-elevation-one-per-id-first': {
            table: 'sys_atf_step'
            id: 'dc204bf7289140f089e7f4ff4ba862ab'
          }
          'atf-elevation-one-per-id-other': {
            table: 'sys_atf_step'
            id: '604ce7a903e443f0843b54430adbc38c'
          }
          'atf-elevation-one-per-id-second': {
            table: 'sys_atf_step'
            id: '156f374b752b496d92cff207676f2269'
          }
          'atf-intake-health': {
            table: 'sys_atf_test'
            id: '9ff8e769536142a7a6363cf97d4f5951'
          }
          'atf-intake-health-ask': {
            table: 'sys_atf_step'
            id: '34112d38d1aa4c9383c48948befa1e4f'
          }
          'atf-intake-health-other': {
            table: 'sys_atf_step'
            id: '720c6634c335439a9461a411a76cadd4'
          }
          'atf-intake-health-refused': {
            table: 'sys_atf_step'
            id: 'da8b3f3d43284230bda930f07a38c275'
          }
          'atf-intake-health-refused-status': {
            table: 'sys_atf_step'
            id: '40e6e04b9987451baa5a27f51c513342'
          }
          'atf-intake-health-scope': {
            table: 'sys_atf_step'
            id: 'c4d0db80c1ec45e8bf8dacfb74e54bf1'
          }
          'atf-intake-health-status': {
            table: 'sys_atf_step'
            id: '5c82277087864ad2bec50c54c2ad5f7b'
          }
          'atf-intake-health-user': {
            table: 'sys_atf_step'
            id: '082447441b4a46ccb1419ed9c9d5ab6a'
          }
          'atf-intake-integration-user': {
            table: 'sys_atf_test'
            id: 'bcf12108f43544c5a95a769f196bf2a0'
          }
          'atf-intake-integration-user-read': {
            table: 'sys_atf_step'
            id: '93093524411a4f22b86124de6abba861'
          }
          'atf-intake-integration-user-row': {
            table: 'sys_atf_step'
            id: '00c6aeae452343118d5f280b7592b979'
          }
          'atf-intake-integration-user-user': {
            table: 'sys_atf_step'
            id: 'bd2e05cb51de4de6bb7dfa643b202c1b'
          }
          'atf-intake-nobody-else': {
            table: 'sys_atf_test'
            id: '63578685126e4625ac6713534c6d26fa'
          }
          'atf-intake-nobody-else-row': {
            table: 'sys_atf_step'
            id: 'd1ac1328eeaf4c6db3aea7c6583a3ab1'
          }
          'atf-intake-nobody-else-user': {
            table: 'sys_atf_step'
            id: '5e6bb25cf1334b1e901533864d42e748'
          }
          'atf-intake-one-map': {
            table: 'sys_atf_test'
            id: '96886764b3c54f01a81c5c20a907c5e0'
          }
          'atf-intake-one-map-only': {
            table: 'sys_atf_step'
            id: '1fcf4eebd06e46e587a394e0e6e87c8a'
          }
          'atf-intake-one-map-there': {
            table: 'sys_atf_step'
            id: '882fe04fa3b342d88897a46f727d2166'
          }
          'atf-intake-unknown-incident': {
            table: 'sys_atf_test'
            id: 'd79cfb8afc5d4d37964b4d773e4004f3'
          }
          'atf-intake-unknown-incident-error': {
            table: 'sys_atf_step'
            id: 'f6630dd3dbc64ebe9bb9a14886a18049'
          }
          'atf-intake-unknown-incident-none': {
            table: 'sys_atf_step'
            id: '5a8dd9480b8649d8b0b14a2733125517'
          }
          'atf-intake-unknown-incident-push': {
            table: 'sys_atf_step'
            id: '4235551942994ee28e232539405ea7eb'
          }
          'atf-intake-unknown-incident-status': {
            table: 'sys_atf_step'
            id: 'bd9508815f9e44559b6518e4dff8bbf3'
          }
          'atf-operation-guarded': {
            table: 'sys_atf_test'
            id: '819b61bffed6406fa8655e494ff0d6f9'
          }
          'atf-operation-guarded-insert': {
            table: 'sys_atf_step'
            id: '2e9ec18336514f7baf8b26cbca1ddb0a'
          }
          'atf-operation-guarded-user': {
            table: 'sys_atf_step'
            id: '8fd5cff4edfc4339b9359caf1fd45ceb'
          }
          'atf-portfolio-change': {
            table: 'sys_atf_test'
            id: 'dec8de2fa4164750bc1c20be7b2f8b24'
          }
          'atf-portfolio-change-account': {
            table: 'sys_atf_step'
            id: '88a2a711ea8142fda77a32c7fb56e4e3'
          }
          'atf-portfolio-change-account-default': {
            table: 'sys_atf_step'
            id: '5f9a150c3b414e39bd6354af89adb66e'
          }
          'atf-portfolio-change-default': {
            table: 'sys_atf_step'
            id: 'e8509155973245bf8502be3f8fb0314c'
          }
          'atf-portfolio-change-portfolio': {
            table: 'sys_atf_step'
            id: 'd2409ca8b2f44cfc8bb40fe7ded15d94'
          }
          'atf-portfolio-change-update': {
            table: 'sys_atf_step'
            id: '0dbe5e161a5947d4aa9df2533b84afa5'
          }
          'atf-portfolio-change-user': {
            table: 'sys_atf_step'
            id: '7c0fb5f2141a46bfbf4682c54b30523f'
          }
          'atf-region-named': {
            table: 'sys_atf_test'
            id: '366699ad26d8448c84dec2a3c75263f8'
          }
          'atf-region-named-account': {
            table: 'sys_atf_step'
            id: 'aa8b0bd8aedb4c4294ca609790d1a397'
          }
          'atf-region-named-check': {
            table: 'sys_atf_step'
            id: '83fd06e911be4c06aa063871e8027f06'
          }
          'atf-region-named-query': {
            table: 'sys_atf_step'
            id: 'e8f54f8d83a34ced944d4403d591415e'
          }
          'atf-region-named-region': {
            table: 'sys_atf_step'
            id: '2b82920badd14e238731fb46b49d5b40'
          }
          'atf-region-named-update': {
            table: 'sys_atf_step'
            id: '4610e740d41d4e4987c78a63fcd212f0'
          }
          'atf-region-named-wrong': {
            table: 'sys_atf_step'
            id: '272e22acae104925a462f34aa1ecf93d'
          }
          'atf-ticket-order-guarded': {
            table: 'sys_atf_test'
            id: '8e103d99ea5f498cbd2602181458b979'
          }
          'atf-ticket-order-guarded-insert': {
            table: 'sys_atf_step'
            id: '76a6f430c21f4e89ac7b2ec1ca3b903a'
          }
          'atf-ticket-order-guarded-user': {
            table: 'sys_atf_step'
            id: '5348b5c71e00478b9420e2f318500c67'
          }
          'atf-ticket-order-once': {
            table: 'sys_atf_test'
            id: '7543c01d907342a8a71774268362d2f4'
          }
          'atf-ticket-order-once-first': {
            table: 'sys_atf_step'
            id: 'f4d21a169f7c405f8c39a52af7dcd831'
          }
          'atf-ticket-order-once-second': {
            table: 'sys_atf_step'
            id: 'e9b8f37431b34ca5b51f53b9c48be516'
          }
          bom_json: {
            table: 'sys_module'
            id: 'ba5ed001e4244202a5f61a10cd189897'
          }
          'change-category': {
            table: 'sc_category'
            id: 'c8e371fb429a4c66979e9c8749a4bda1'
          }
          'change-item-terminate': {
            table: 'x_swb_hub_aws_change_item'
            id: '73f7da6a2fca4a09917d2669fc5d1127'
          }
          'change-item-update': {
            table: 'x_swb_hub_aws_change_item'
            id: '88b5c0990995488dae804f46287d181a'
          }
          'change-item-update-present-values': {
            table: 'catalog_script_client'
            id: 'c9533a2089144107bbef508f19269c2a'
          }
          'cors-elastic': {
            table: 'sys_cors_rule'
            id: '9136e33168b04e4492df8de3e6126400'
          }
          'elevation-category': {
            table: 'sc_category'
            id: '982b362042d445c6842760cb5f433274'
          }
          'elevation-item': {
            table: 'sc_cat_item'
            id: '811643cfcbaa47df9c36b328ff0c8a9e'
          }
          'elevation-only-the-client': {
            table: 'user_criteria'
            id: '2775c4d80e5c4afaabd774cd494f74bd'
          }
          'event-elevation-decided': {
            table: 'sysevent_register'
            id: 'cccf40568bae41ce899cb3aef1ba6352'
          }
          'event-elevation-nobody': {
            table: 'sysevent_register'
            id: 'ca9376e7a3ac4da5bb4798cd86554b5f'
          }
          'event-elevation-reminder': {
            table: 'sysevent_register'
            id: 'd0bfff56f75e48e1a963b224b5af1579'
          }
          'event-elevation-requested': {
            table: 'sysevent_register'
            id: '4a4768d6fb9b40179ba2501425f3d7c1'
          }
          'job-clean-up-event-log': {
            table: 'sysauto_script'
            id: '26aaf829355f4db89beb206629858435'
          }
          'job-clean-up-resources': {
            table: 'sysauto_script'
            id: '2a51de23647044a68d70db3ff0e3221d'
          }
          'job-clean-up-sync-runs': {
            table: 'sysauto_script'
            id: '36caf05cbc0a4124b08b8ade586f7b1b'
          }
          'job-clean-up-ticket-changes': {
            table: 'sysauto_script'
            id: 'b20c69e143ef4d5e8ee02be892d5b5d2'
          }
          'job-elevation-clean-up': {
            table: 'sysauto_script'
            id: 'd4d18c2d5b9c4164b24174d756169b57'
          }
          'job-elevation-overview': {
            table: 'sysauto_script'
            id: '462243806ade40cc99e9e275fda270da'
          }
          'job-elevation-watch': {
            table: 'sysauto_script'
            id: '6eb57295b9874ba8a99f07d12f4960e9'
          }
          'job-follow-changes': {
            table: 'sysauto_script'
            id: 'b5d99a22ac1846d2b5c26de9f1f2b29e'
          }
          'mail-elevation-decided': {
            table: 'sysevent_email_action'
            id: 'fd0ec2c5121e49d594ce6d3f97a9314d'
          }
          'mail-elevation-nobody': {
            table: 'sysevent_email_action'
            id: '2aac225e00b74623b68cdfa3392e30e3'
          }
          'mail-elevation-reminder': {
            table: 'sysevent_email_action'
            id: '77f7ae3c833b48508da86948b3aab62c'
          }
          'map-elastic-event': {
            table: 'sys_transform_map'
            id: '6c1a00cd02b84556b4ffd4b87a398326'
          }
          'map-elastic-event-before': {
            table: 'sys_transform_script'
            id: '88a3c6bc03d54daab07fb0f7d893c515'
          }
          'map-elastic-event-start': {
            table: 'sys_transform_script'
            id: '74808c1689d6410198ce24b0de243cd5'
          }
          'map-elastic-incident': {
            table: 'sys_transform_map'
            id: 'ea7a5ede5ef74109ad8cb590aee49c28'
          }
          'map-elastic-incident-after': {
            table: 'sys_transform_script'
            id: 'fe59faa4d4f54083ab09395a241fd7ae'
          }
          'map-elastic-incident-before': {
            table: 'sys_transform_script'
            id: '3825ef085d384c3ba2b2f17206f1e6d4'
          }
          'map-elastic-si-incident': {
            table: 'sys_transform_map'
            id: 'fccc7ad7fecb48c280e3488a5682287f'
          }
          'map-elastic-si-incident-after': {
            table: 'sys_transform_script'
            id: '159ccd8fa7fe44d1a992e3b87d6b7de5'
          }
          'map-elastic-si-incident-before': {
            table: 'sys_transform_script'
            id: '2d049c3f009f40ea86b075158a53d071'
          }
          'map-elastic-si-incident-start': {
            table: 'sys_transform_script'
            id: '6d0f2cac09f3491ab6b4a4e8f99b0b53'
          }
          menu: {
            table: 'sys_app_application'
            id: 'e3ed52b768814dd0b97a68793115c52c'
          }
          'menu-accounts': {
            table: 'sys_app_module'
            id: '3264324809524dbf9e3416f191188b01'
          }
          'menu-budgets': {
            table: 'sys_app_module'
            id: '1b672194d9e94eeaad425c7405d37f97'
          }
          'menu-category': {
            table: 'sys_app_category'
            id: '02dab47a68374abdad421e75fe1aa614'
          }
          'menu-elevation-applications': {
            table: 'sys_app_module'
            id: 'a80b7d37e9054ccbafa822a0f37ddb56'
          }
          'menu-elevation-decided': {
            table: 'sys_app_module'
            id: '937363150c72484fb0fbf7eebe9c8434'
          }
          'menu-elevation-endpoint': {
            table: 'sys_app_module'
            id: '7bd1be9d9562471b8f8f97211a97f3ac'
          }
          'menu-elevation-mismatches': {
            table: 'sys_app_module'
            id: 'c3a1488d96f6410694148b3b5034c34f'
          }
          'menu-elevation-open': {
            table: 'sys_app_module'
            id: '7a5139585b06408c8aeecc52cc0ef8ae'
          }
          'menu-elevation-rules': {
            table: 'sys_app_module'
            id: 'e9e8034cac6949078ed90bc7fb7b3fca'
          }
          'menu-elevation-setup': {
            table: 'sys_app_module'
            id: '8284a4b7bf2242d994ba8e68702aee9b'
          }
          'menu-elevation-times': {
            table: 'sys_app_module'
            id: '2b3d71521a8d418bbab47c07bbe324c0'
          }
          'menu-elevation-unresolved': {
            table: 'sys_app_module'
            id: '1ff4128082624355a9f5aba8dc3cc438'
          }
          'menu-events': {
            table: 'sys_app_module'
            id: '3728eea3571a4180ae15e8f5d5b88b6f'
          }
          'menu-found-products': {
            table: 'sys_app_module'
            id: '308cc224056c4e99a31adef788e8ff64'
          }
          'menu-intake': {
            table: 'sys_app_module'
            id: '1e7469b66e8f4a8796f56a60fe51aed4'
          }
          'menu-intake-errors': {
            table: 'sys_app_module'
            id: '798c15a419974c799f1a3e4bf4880eac'
          }
          'menu-intake-events': {
            table: 'sys_app_module'
            id: 'dd450ee045404d1194fc283fa1a9fbe7'
          }
          'menu-intake-observables': {
            table: 'sys_app_module'
            id: '5ec60d85667149339eae02a840dc186a'
          }
          'menu-intake-page': {
            table: 'sys_app_module'
            id: '9c4d58b756154fde9bf7797f47886492'
          }
          'menu-intake-security': {
            table: 'sys_app_module'
            id: '03c8bb0752ed41dca5e74b0a625a9487'
          }
          'menu-operations': {
            table: 'sys_app_module'
            id: 'e0cfdb9cd88d480fb33d39c23bd610d8'
          }
          'menu-portfolio-grants': {
            table: 'sys_app_module'
            id: '7528beda750c4fbf88663f6592481645'
          }
          'menu-portfolios': {
            table: 'sys_app_module'
            id: 'b510478d6d274e839b670e428d80c429'
          }
          'menu-products': {
            table: 'sys_app_module'
            id: 'e0432b738aff4d8d98908f88fa7a79ef'
          }
          'menu-provisioned': {
            table: 'sys_app_module'
            id: 'efa586f93d9343cfb9a95bdd01f47b37'
          }
          'menu-regions': {
            table: 'sys_app_module'
            id: '15a19da41cc044acaff3e4fb874bf7db'
          }
          'menu-request-log': {
            table: 'sys_app_module'
            id: 'e980860663b84bff87969ef8db02ead6'
          }
          'menu-resources': {
            table: 'sys_app_module'
            id: '5fc41c38b6ef43ff95e6888ae7a7e1cd'
          }
          'menu-start': {
            table: 'sys_app_module'
            id: '45bda1b166354594bdb2f29d76172092'
          }
          'menu-sync-runs': {
            table: 'sys_app_module'
            id: '3f044998680e49cba8359c0f65f5c5fe'
          }
          'menu-tag-choices': {
            table: 'sys_app_module'
            id: '5c395d63d9704998936a91b9c607b22f'
          }
          'menu-tags': {
            table: 'sys_app_module'
            id: '866f8ea43c4e4b5d88511aa200918299'
          }
          'menu-ticket-changes': {
            table: 'sys_app_module'
            id: '5b7bd918ed114a9698c827850c96221c'
          }
          'menu-ticket-orders': {
            table: 'sys_app_module'
            id: '0915b90fa2d348f09ee8e84837f81d2e'
          }
          'menu-ticket-orders-errored': {
            table: 'sys_app_module'
            id: '2f1a20ad9751402287b9b5a34883ccdd'
          }
          package_json: {
            table: 'sys_module'
            id: '183e035f27b949a287593249d60ebe5c'
          }
          'privilege-approval-create': {
            table: 'sys_scope_privilege'
            id: '215de3cbf7ed4574ae9589c4f6c57859'
          }
          'privilege-approval-read': {
            table: 'sys_scope_privilege'
            id: 'bc62f8b57a7045668162b99bf8bf23a4'
          }
          'privilege-approval-write': {
            table: 'sys_scope_privilege'
            id: '89f002c0a78742738bff9d3c15398fe1'
          }
          'privilege-change-create': {
            table: 'sys_scope_privilege'
            id: '8dd1594542954735bdf7c7eef4b68f7f'
          }
          'privilege-change-read': {
            table: 'sys_scope_privilege'
            id: '12efe5a35402401f9e7ff1c3cf1fcbd5'
          }
          'privilege-change-write': {
            table: 'sys_scope_privilege'
            id: 'cdd2b5fae99a4dc893767c443eee7b28'
          }
          'privilege-choice-read': {
            table: 'sys_scope_privilege'
            id: '2aea9656617a4b2b8053e8a5f4a3b358'
          }
          'privilege-elevation-approval-create': {
            table: 'sys_scope_privilege'
            id: '66005c6fa91641c788e5e7c68f175706'
          }
          'privilege-elevation-approval-read': {
            table: 'sys_scope_privilege'
            id: '1d807d67d58d4b8ab8a0aa79ab457bd8'
          }
          'privilege-elevation-approval-write': {
            table: 'sys_scope_privilege'
            id: '29a45dcc04ae4796ba735937103f4fe9'
          }
          'privilege-elevation-cart': {
            table: 'sys_scope_privilege'
            id: 'c05b340ce8b74e9893435665b718948e'
          }
          'privilege-elevation-catalog-item-read': {
            table: 'sys_scope_privilege'
            id: 'a2fbac96185b4f469c4a230490aca689'
          }
          'privilege-elevation-computer-read': {
            table: 'sys_scope_privilege'
            id: 'f35d1948acff429b9f81798b3bc54ca9'
          }
          'privilege-elevation-delegate-read': {
            table: 'sys_scope_privilege'
            id: 'a36ef4decb274804ad1235f13e7f531d'
          }
          'privilege-elevation-email-read': {
            table: 'sys_scope_privilege'
            id: 'fc74650976da4d63b3955f5d61a15c9a'
          }
          'privilege-elevation-group-read': {
            table: 'sys_scope_privilege'
            id: '24958ac24b6743fe81d49313e7f8dafb'
          }
          'privilege-elevation-item-read': {
            table: 'sys_scope_privilege'
            id: 'ac5b59e73d45434ca7ff8a13f6f44cd1'
          }
          'privilege-elevation-item-write': {
            table: 'sys_scope_privilege'
            id: '753fcc6de4ae43198b235acef0028fe4'
          }
          'privilege-elevation-journal-read': {
            table: 'sys_scope_privilege'
            id: '74d9816c4a024145989835925bfd443e'
          }
          'privilege-elevation-member-read': {
            table: 'sys_scope_privilege'
            id: '0df49b97dd0046c7a4abb3fa3c0d6cf4'
          }
          'privilege-elevation-request-read': {
            table: 'sys_scope_privilege'
            id: '3e531d213af54c27bc9b854e4f28a7c4'
          }
          'privilege-elevation-request-write': {
            table: 'sys_scope_privilege'
            id: '184d349ebe8241138db2a522a64c5d68'
          }
          'privilege-elevation-scope-read': {
            table: 'sys_scope_privilege'
            id: '401a86e9d0a54007a9b76b14ff2d2735'
          }
          'privilege-elevation-user-read': {
            table: 'sys_scope_privilege'
            id: '2a2d31987604437bbc546322c33859ce'
          }
          'privilege-elevation-user-role-read': {
            table: 'sys_scope_privilege'
            id: '4b91a0c9ecc94f9f90853e3356c7e8f5'
          }
          'privilege-elevation-web-service-read': {
            table: 'sys_scope_privilege'
            id: '02a06803fb434c7bbcdebd342957bf0b'
          }
          'privilege-group-member-read': {
            table: 'sys_scope_privilege'
            id: 'fff7c33e62844a0087de86a709268d1b'
          }
          'privilege-group-read': {
            table: 'sys_scope_privilege'
            id: 'aa3ca7a43525478a98dcf8ada971787a'
          }
          'privilege-incident-read': {
            table: 'sys_scope_privilege'
            id: 'd6f09a4eeedc4d4598359cfcd4e436fc'
          }
          'privilege-requested-item-read': {
            table: 'sys_scope_privilege'
            id: 'fec5736c6bd54851ada695fba9a3c426'
          }
          'privilege-requested-item-write': {
            table: 'sys_scope_privilege'
            id: 'a6f880222f384d8fb6ecc7e69e6d7f07'
          }
          'privilege-set-body': {
            table: 'sys_scope_privilege'
            id: '1fcce407e0524720b1bf2c1d205b02ef'
          }
          'privilege-si-incident-read': {
            table: 'sys_scope_privilege'
            id: 'cb154ab859c346eeb0214bd38a9b4c0a'
          }
          'privilege-tickets-incident-read': {
            table: 'sys_scope_privilege'
            id: 'ea2cc8ffcd06445ebd597854e5947baf'
          }
          'privilege-tickets-item-read': {
            table: 'sys_scope_privilege'
            id: '06addda6376b47cabc81eab697771f80'
          }
          'privilege-user-read': {
            table: 'sys_scope_privilege'
            id: '74f887f27dd44465840eae70fb89eea9'
          }
          'privilege-user-role-read': {
            table: 'sys_scope_privilege'
            id: 'd5ce8f0c37e14d3aa99e810ea6ab5a3a'
          }
          'privilege-variable-read': {
            table: 'sys_scope_privilege'
            id: 'b7f17363229b47ad9472201062b793f4'
          }
          'report-elevation-applications': {
            table: 'sys_report'
            id: '958acba665f940c98932e8b1b8d2a112'
          }
          'report-elevation-by-status': {
            table: 'sys_report'
            id: '6044a61efccd4306b3e6966edfd5c710'
          }
          'report-elevation-decisions': {
            table: 'sys_report'
            id: 'c4a967397f4b4ac2a07d2253f3808bfa'
          }
          'report-elevation-time-to-answer': {
            table: 'sys_report'
            id: 'eaa5592ff009469ea7c4c4c9deccc0ba'
          }
          'rule-account': {
            table: 'sys_script'
            id: '5fdd691b0ce9475b99c157b1636ba7d3'
          }
          'rule-account-activity': {
            table: 'sys_script'
            id: 'f3d7bdcc520a412a9fbfc36d6507d87d'
          }
          'rule-approval-decided': {
            table: 'sys_script'
            id: '5262f1fb8cee45f9b1d1943bce0139ba'
          }
          'rule-change-request': {
            table: 'sys_script'
            id: '6d684c12347d4aed858c4c19af23b128'
          }
          'rule-elevation-decided': {
            table: 'sys_script'
            id: 'b26849e832ac40f0a57ba0ab5c6e2c3c'
          }
          'rule-elevation-item': {
            table: 'sys_script'
            id: '0cb2f6dc1ce54745839ca433934a22bf'
          }
          'rule-found-check': {
            table: 'sys_script'
            id: '8343996b48e6401187c3f83628a14965'
          }
          'rule-found-import': {
            table: 'sys_script'
            id: '5270e49019074c4194db0ffd1f486077'
          }
          'rule-region': {
            table: 'sys_script'
            id: 'fed16e8eb4994832be4f614b0e2897ea'
          }
          'rule-region-activity': {
            table: 'sys_script'
            id: 'b10effad87f34802a2724b8639dee754'
          }
          'rule-requested-item': {
            table: 'sys_script'
            id: 'a745f43f79d24b2da73805db763f7b7d'
          }
          'rule-tag': {
            table: 'sys_script'
            id: '8adc8f64e7fa479e9ed5c601eca1a195'
          }
          'rule-ticket-incident': {
            table: 'sys_script'
            id: 'b1d55109ff1f40f1b1d38dd669f6d0a7'
          }
          'rule-ticket-incident-deleted': {
            table: 'sys_script'
            id: '153811672dc144e3adf75f771d7be588'
          }
          'rule-ticket-item': {
            table: 'sys_script'
            id: '563d4cff242e405a9b0faa2063b748d5'
          }
          'rule-ticket-item-deleted': {
            table: 'sys_script'
            id: '3f689bcdf6c54b2aab901e8aa0cfe797'
          }
          'script-elevation': {
            table: 'sys_script_include'
            id: 'ca281a3e4a7841f2b1e923d8828f37ba'
          }
          'setting-change-assignment-group': {
            table: 'sys_properties'
            id: 'ec6a0e61f3714158aa0dcc24020cc339'
          }
          'setting-change-automatic-type': {
            table: 'sys_properties'
            id: '5780acd8dbb14e5da2d0171acceffb39'
          }
          'setting-change-close-code-successful': {
            table: 'sys_properties'
            id: '5db22122b4ac4d6a837fead5fba7a949'
          }
          'setting-change-close-code-unsuccessful': {
            table: 'sys_properties'
            id: 'a5e1706645f0483ebcdac1d4ec4507e9'
          }
          'setting-change-start': {
            table: 'sys_properties'
            id: '6923f8335c594c528603beaaa5ececdc'
          }
          'setting-change-state-cancelled': {
            table: 'sys_properties'
            id: 'def525bf22c1457d86e20dbf7a8ae7a3'
          }
          'setting-change-state-closed': {
            table: 'sys_properties'
            id: '6e0e6f5eed3e477aa453cd3547fdd631'
          }
          'setting-change-state-implement': {
            table: 'sys_properties'
            id: 'bfd5436d74814c8aa8ae1ba834f3fe57'
          }
          'setting-change-state-review': {
            table: 'sys_properties'
            id: '4f3d312c72ed49beac1013af160c8af9'
          }
          'setting-change-state-scheduled': {
            table: 'sys_properties'
            id: '52a71c3cf69e48fabdb56bf97e1c3995'
          }
          'setting-clean-up-hours': {
            table: 'sys_properties'
            id: '79f2b1da254e4b2b92a5a86b5f90e9a3'
          }
          'setting-close-code': {
            table: 'sys_properties'
            id: '3d1ee14e04fb4bd6ae3a45bd3421c72d'
          }
          'setting-closed-incident': {
            table: 'sys_properties'
            id: '7ab747ea64c54b5bb72b664360ad7420'
          }
          'setting-correlation-overflow': {
            table: 'sys_properties'
            id: '0997f211dee64aeaa754b27385d2c6af'
          }
          'setting-default-approval-group': {
            table: 'sys_properties'
            id: 'eb7b4269d52d4367b472420143fc6c82'
          }
          'setting-default-caller': {
            table: 'sys_properties'
            id: '7d3b450167aa4b7a8f63c648aec56918'
          }
          'setting-elevation-approving-rules': {
            table: 'sys_properties'
            id: '4d2b02316adc453aa00d465642ec20d5'
          }
          'setting-elevation-cancelled-is': {
            table: 'sys_properties'
            id: '82ff33c7994d44b593f63526f4fa0022'
          }
          'setting-elevation-cancelled-state': {
            table: 'sys_properties'
            id: '93be53f328394f74bf0d533405d077f4'
          }
          'setting-elevation-catalog-item': {
            table: 'sys_properties'
            id: 'a758ae925a4e49d9ba3f8b9f3093e183'
          }
          'setting-elevation-domains': {
            table: 'sys_properties'
            id: '89003b2b56ea448e98f2cb0a6a32704b'
          }
          'setting-elevation-endpoint-decisions': {
            table: 'sys_properties'
            id: '86831a928bd44fb6ac7c2f7749a94536'
          }
          'setting-elevation-escalate-minutes': {
            table: 'sys_properties'
            id: '3cdf67794176451e8a25f266b51b5b0a'
          }
          'setting-elevation-expire-minutes': {
            table: 'sys_properties'
            id: 'b206e1af4bdf4c61b1cb92c9d680e1ae'
          }
          'setting-elevation-fallback-group': {
            table: 'sys_properties'
            id: '3f9c5c248a5c4d298818842709d4c2fd'
          }
          'setting-elevation-fallback-user': {
            table: 'sys_properties'
            id: '03aec973b1b0436cac8827a3246de239'
          }
          'setting-elevation-figures-days': {
            table: 'sys_properties'
            id: '89c264d2f68b48cfb3e4a775bfa7eeba'
          }
          'setting-elevation-keep-days': {
            table: 'sys_properties'
            id: '2ff2a81947424b5caa18306813953929'
          }
          'setting-elevation-mail-answers': {
            table: 'sys_properties'
            id: '52473ce9281441f8a95fcaf7e1ec7310'
          }
          'setting-elevation-name-approver': {
            table: 'sys_properties'
            id: 'abb0d2952b85425faac847e1985ad6d2'
          }
          'setting-elevation-open-per-computer': {
            table: 'sys_properties'
            id: '12938ab752684c9bbf83af85dc5a945e'
          }
          'setting-elevation-open-per-user': {
            table: 'sys_properties'
            id: '3c6c02047d194d09853768b7a827beb1'
          }
          'setting-elevation-rejection-comment': {
            table: 'sys_properties'
            id: '1b8b8d39e5a34bcbb93345f5991b542c'
          }
          'setting-elevation-remind-minutes': {
            table: 'sys_properties'
            id: '3bfe67217d7b41cab24685498533536e'
          }
          'setting-elevation-request-id-form': {
            table: 'sys_properties'
            id: '53ba4d73b4074076a6af30a4239a8162'
          }
          'setting-elevation-sid-field': {
            table: 'sys_properties'
            id: '333ce2c3727e4131a7d44453b926ce66'
          }
          'setting-elevation-trust-item': {
            table: 'sys_properties'
            id: 'bf9d065538d7425d8399097941cec914'
          }
          'setting-event-log-days': {
            table: 'sys_properties'
            id: 'a813afc241a64f308536aed32660547a'
          }
          'setting-reconcile-settle': {
            table: 'sys_properties'
            id: 'a22f1aa3f26d4aba91a0e1f5cdfda323'
          }
          'setting-request-log-days': {
            table: 'sys_properties'
            id: 'af7ea08b7243427385337d4afca1d469'
          }
          'setting-resource-days': {
            table: 'sys_properties'
            id: '365888346d4b4bb3af3a537302f84e06'
          }
          'setting-sync-run-days': {
            table: 'sys_properties'
            id: '73cfe230af5a4fc59beb0460b782817e'
          }
          'setting-tickets-change-days': {
            table: 'sys_properties'
            id: '0a8dfb0de75f4ab4aea225c3513fce18'
          }
          'setting-tickets-not-done': {
            table: 'sys_properties'
            id: 'fe5d961045ac48f685049454d8da7af6'
          }
          'soap-cancel': {
            table: 'sys_web_service'
            id: '68bc41bc9a9647098c544b9c2f401a73'
          }
          'soap-cancel-PMCancelComment': {
            table: 'sys_web_service_input'
            id: 'f6efda6a12cf4ebfb7405b572bf16254'
          }
          'soap-cancel-PMCancelRequestId': {
            table: 'sys_web_service_input'
            id: 'cd1589f52f7745468b870d2eb1713082'
          }
          'soap-cancel-PMCancelResult': {
            table: 'sys_web_service_output'
            id: '740d5e6b5d114994b2d4e126ff314023'
          }
          'soap-cancel-TmsCancelResult': {
            table: 'sys_web_service_output'
            id: '5c10330c56394bdba17a70aa6d1afed1'
          }
          'soap-create': {
            table: 'sys_web_service'
            id: '1170ed0f113046269fd8452e15622161'
          }
          'soap-create-PMAgentId': {
            table: 'sys_web_service_input'
            id: '5d37d7f02c5e40abae8597c43d049639'
          }
          'soap-create-PMAgentName': {
            table: 'sys_web_service_input'
            id: '2a9e6b32c08f407e8e3df6f7d1e4f1ca'
          }
          'soap-create-PMApprovalId': {
            table: 'sys_web_service_input'
            id: '915d32b1f95b4c4f9769f34325038635'
          }
          'soap-create-PMApprovalStatus': {
            table: 'sys_web_service_input'
            id: '5e59a51b5b9d4e4eb25de0bc9bf16ac7'
          }
          'soap-create-PMApproverId': {
            table: 'sys_web_service_input'
            id: '2c7707cc54984d7486e3f9c02fca675a'
          }
          'soap-create-PMApproverName': {
            table: 'sys_web_service_input'
            id: '5d59758ec7a5406cb7b830bd6d2256b7'
          }
          'soap-create-PMApproverSID': {
            table: 'sys_web_service_input'
            id: '8268264266d44d1f820e40e331c2391a'
          }
          'soap-create-PMFileCommandLine': {
            table: 'sys_web_service_input'
            id: 'ed809f91b4174876875c9a36a9402546'
          }
          'soap-create-PMFileCompanyName': {
            table: 'sys_web_service_input'
            id: '0d7439fbeed44b1a9ff0d6d7755e416e'
          }
          'soap-create-PMFileDescription': {
            table: 'sys_web_service_input'
            id: '71514647974f41b6b04ad9cca96d29c0'
          }
          'soap-create-PMFileOriginalFileName': {
            table: 'sys_web_service_input'
            id: 'e67c70ce20774d118f8a990ec3a11337'
          }
          'soap-create-PMFilePath': {
            table: 'sys_web_service_input'
            id: '39d6d3d1279149408807cdde20fe89ee'
          }
          'soap-create-PMFileProductName': {
            table: 'sys_web_service_input'
            id: 'b7c5028647874e9990a1ea2e5c6dec0a'
          }
          'soap-create-PMFileProductVersion': {
            table: 'sys_web_service_input'
            id: 'bfb2e55da66f475ab85a0e61b0012bd1'
          }
          'soap-create-PMFileSha1Hash': {
            table: 'sys_web_service_input'
            id: 'f657ca1f1d21433fba7c7f02d6818825'
          }
          'soap-create-PMFileVersion': {
            table: 'sys_web_service_input'
            id: '9d609bce29c644efbe67ccbff6535b4d'
          }
          'soap-create-PMInitiatorId': {
            table: 'sys_web_service_input'
            id: 'ae9c0a19d4184409b6bd584c65c16a94'
          }
          'soap-create-PMInitiatorName': {
            table: 'sys_web_service_input'
            id: '589cf53b35ce44e8b5f4ee621984b023'
          }
          'soap-create-PMInitiatorSID': {
            table: 'sys_web_service_input'
            id: '5801cf8e2d79439ea4dd3565e45fb2e1'
          }
          'soap-create-PMInitiatorUserName': {
            table: 'sys_web_service_input'
            id: 'afc640c7910c48a5b7dce8c08d750e29'
          }
          'soap-create-PMIsEndpointApproval': {
            table: 'sys_web_service_input'
            id: 'b6ab320fd6f6467e83210e4ad8d03829'
          }
          'soap-create-PMParentFileSha1Hash': {
            table: 'sys_web_service_input'
            id: '15c052c8cbc749959f0ec1294f38bb41'
          }
          'soap-create-PMPolicyId': {
            table: 'sys_web_service_input'
            id: '54dda46550b44091bf29b6c1d79eaba9'
          }
          'soap-create-PMPolicyName': {
            table: 'sys_web_service_input'
            id: 'ad6ec73cb12b4adfa608ca0b79d0b457'
          }
          'soap-create-PMProcessId': {
            table: 'sys_web_service_input'
            id: 'c74325fc87214f939f413d36d1d93831'
          }
          'soap-create-PMProcessName': {
            table: 'sys_web_service_input'
            id: '166f39aacbbd45c4a7eaee519d878ac5'
          }
          'soap-create-PMRequestId': {
            table: 'sys_web_service_output'
            id: 'a1fd0c8ee3414d4ba1036f098b828335'
          }
          'soap-create-PMSecondaryFileSha1Hash': {
            table: 'sys_web_service_input'
            id: '9bf662536d5f497c91ac8ea3698c11ec'
          }
          'soap-create-PMUserReason': {
            table: 'sys_web_service_input'
            id: 'b63a42f6ae514a06807933e8b3c0c891'
          }
          'soap-status': {
            table: 'sys_web_service'
            id: '56a9838679bb45d08045d5698347ac12'
          }
          'soap-status-PMApprovalStatus': {
            table: 'sys_web_service_output'
            id: 'd026ef219d264377a285da00e57bae00'
          }
          'soap-status-PMComment': {
            table: 'sys_web_service_output'
            id: '24a6b77afe0a4295a76140e6f23e3c72'
          }
          'soap-status-PMGetRequestId': {
            table: 'sys_web_service_input'
            id: 'd0fc675c425343c79e65e664b892a65d'
          }
          'src_server_aws-catalog_approval-stages_ts': {
            table: 'sys_module'
            id: 'c2d530cf575247b8b9aaec3979a45beb'
          }
          'src_server_aws-catalog_automated-tags_ts': {
            table: 'sys_module'
            id: 'e0a8215904cd4cb595ab037d40313795'
          }
          'src_server_aws-catalog_change-order_ts': {
            table: 'sys_module'
            id: '31db6e64fa2f4df5a7c8c456a7dc08fa'
          }
          'src_server_aws-catalog_change-request_ts': {
            table: 'sys_module'
            id: 'a707136335894046ac33dc4db498424c'
          }
          'src_server_aws-catalog_change-rules_ts': {
            table: 'sys_module'
            id: '717fb7d6d0a94c6b84653a6b6e66ddca'
          }
          'src_server_aws-catalog_claim-operations_ts': {
            table: 'sys_module'
            id: 'dd5fd63083e1427399d39932cc448cb1'
          }
          'src_server_aws-catalog_decide-order_ts': {
            table: 'sys_module'
            id: '2b460d59c5434c4a8096998d2c8c6c41'
          }
          'src_server_aws-catalog_entry-points_ts': {
            table: 'sys_module'
            id: 'a3a81e86e7a646afbcb426300383fd6e'
          }
          'src_server_aws-catalog_follow-change_ts': {
            table: 'sys_module'
            id: 'eeb459ee033b4b92b9db060dbb75b4ee'
          }
          'src_server_aws-catalog_grants_ts': {
            table: 'sys_module'
            id: 'b11277f6a1a24d9baca713d6bc7f1a4b'
          }
          'src_server_aws-catalog_look-ups_ts': {
            table: 'sys_module'
            id: 'b7c1a2ec66944c3c9c93d8c1c0d84d33'
          }
          'src_server_aws-catalog_managers_ts': {
            table: 'sys_module'
            id: 'b6cdbfeef8a74b9db1f06aa8de5327ac'
          }
          'src_server_aws-catalog_names_ts': {
            table: 'sys_module'
            id: '627fca335e7e4bf7ad14433524a87446'
          }
          'src_server_aws-catalog_operation-state_ts': {
            table: 'sys_module'
            id: 'c215f83ab7ae417abb5882cc08dd8775'
          }
          'src_server_aws-catalog_order-choice_ts': {
            table: 'sys_module'
            id: 'a6467290cc0a4cf6aee5d52f89fd7df9'
          }
          'src_server_aws-catalog_order-tags_ts': {
            table: 'sys_module'
            id: 'bc8ae5b29e8046c8be8a3e559af5774d'
          }
          'src_server_aws-catalog_parameter-changes_ts': {
            table: 'sys_module'
            id: 'df9ee7aba5964d1186879b6906bdc405'
          }
          'src_server_aws-catalog_parameter-values_ts': {
            table: 'sys_module'
            id: '487acca1f99444bbb3069fdbfd0e8ac0'
          }
          'src_server_aws-catalog_place-order_ts': {
            table: 'sys_module'
            id: '99a3cbd627bb421ebb10eb8cbb63061f'
          }
          'src_server_aws-catalog_portfolio-of_ts': {
            table: 'sys_module'
            id: '6e38b2dc41fc4b489df27fe636db2e81'
          }
          'src_server_aws-catalog_present-values_ts': {
            table: 'sys_module'
            id: 'ffbffe1db49c4c758b9f78e7c9101b23'
          }
          'src_server_aws-catalog_product-options_ts': {
            table: 'sys_module'
            id: 'b1a2b0ea0cbf45b490c66b20dd1a9abc'
          }
          'src_server_aws-catalog_provisioned-product_ts': {
            table: 'sys_module'
            id: '24fc6b45ace14e669d3acdba93a302d8'
          }
          'src_server_aws-catalog_queue-operation_ts': {
            table: 'sys_module'
            id: 'c8922c858a964f6a8365c6993be1e5b5'
          }
          'src_server_aws-catalog_read-order_ts': {
            table: 'sys_module'
            id: '2cab799d6b2441b599091ddaf9ababfd'
          }
          'src_server_aws-catalog_reconcile_ts': {
            table: 'sys_module'
            id: 'd4a14b1a3d2f467d87e6c85ea322d734'
          }
          'src_server_aws-catalog_region-activity_ts': {
            table: 'sys_module'
            id: 'ad6f40515310463b832049826c95b774'
          }
          'src_server_aws-catalog_region-name_ts': {
            table: 'sys_module'
            id: '057f3bf796e0461b9d7f734bf0b85c41'
          }
          'src_server_aws-catalog_related-people_ts': {
            table: 'sys_module'
            id: 'c39305be54d74fa189f992e7bdc1db17'
          }
          'src_server_aws-catalog_report-operation_ts': {
            table: 'sys_module'
            id: 'c7258e65f01a4774836238be57a889b7'
          }
          'src_server_aws-catalog_requested-item_ts': {
            table: 'sys_module'
            id: 'cf2eff59b631460cb95d562c21172939'
          }
          'src_server_aws-catalog_tables_ts': {
            table: 'sys_module'
            id: '208bb277246d44e7bb66aedb4102de9f'
          }
          'src_server_aws-catalog_tag-choices_ts': {
            table: 'sys_module'
            id: '291e4b68de304806a90334707255bbdf'
          }
          'src_server_aws-catalog_user-tags_ts': {
            table: 'sys_module'
            id: '86c0ba6377764788bae9c22c059af11c'
          }
          'src_server_aws-catalog_wire_ts': {
            table: 'sys_module'
            id: '69a4ba29330340b98e36a32c9edbf676'
          }
          'src_server_aws-catalog_world_ts': {
            table: 'sys_module'
            id: '18ff13f63f7b4b399b4d8a719fca04a3'
          }
          'src_server_elevation_approval-rule_ts': {
            table: 'sys_module'
            id: '97bb3955ff7b41bea39f2736d9d93343'
          }
          src_server_elevation_approvers_ts: {
            table: 'sys_module'
            id: 'd67836dec9fc414db1c31ee1cbed3bfd'
          }
          'src_server_elevation_cancel-request_ts': {
            table: 'sys_module'
            id: '88474f3ec5b24cd0a7210e483222caa5'
          }
          'src_server_elevation_check-setup_ts': {
            table: 'sys_module'
            id: '44c795d3065c406da736edb35d6ed6c8'
          }
          src_server_elevation_claim_ts: {
            table: 'sys_module'
            id: '98b9673057a2479f93ca9812e05802a5'
          }
          'src_server_elevation_create-request_ts': {
            table: 'sys_module'
            id: '7aa3bbb0c4ed4ccf8f9776624d38a441'
          }
          src_server_elevation_decide_ts: {
            table: 'sys_module'
            id: '5548ba0215ec4379b4a40d3e06bf4d29'
          }
          'src_server_elevation_entry-points_ts': {
            table: 'sys_module'
            id: 'fb3270df626446ad8b821d0adb0236fe'
          }
          src_server_elevation_expire_ts: {
            table: 'sys_module'
            id: 'b659e932baeb464ea37c006ad68b9d94'
          }
          src_server_elevation_facts_ts: {
            table: 'sys_module'
            id: 'd13170b2820545709f00ea49605fca8c'
          }
          src_server_elevation_figures_ts: {
            table: 'sys_module'
            id: '1b28bc498eec49e6bed76a6e04f6b473'
          }
          'src_server_elevation_get-status_ts': {
            table: 'sys_module'
            id: 'e368e38a51574a62aaf0769f69ac5f28'
          }
          src_server_elevation_inputs_ts: {
            table: 'sys_module'
            id: '1e64a8a58355415c997f0d532168a6b2'
          }
          'src_server_elevation_item-state_ts': {
            table: 'sys_module'
            id: '79c097dd5cc345f7815f22f146c83aa4'
          }
          'src_server_elevation_mail-answer_ts': {
            table: 'sys_module'
            id: 'c4a7a79a11214f679eb5b2220ab0ab00'
          }
          'src_server_elevation_open-requests_ts': {
            table: 'sys_module'
            id: 'f34b141d7b794859bb5490e85a432462'
          }
          'src_server_elevation_order-request_ts': {
            table: 'sys_module'
            id: '2b01b90e5ced49f8adf37d5d3f4c65dc'
          }
          src_server_elevation_outcome_ts: {
            table: 'sys_module'
            id: 'db71f99bb97e43d590125c2d2e0a59b4'
          }
          src_server_elevation_people_ts: {
            table: 'sys_module'
            id: 'd51fdbcc2a154bc0bf0cc7bcf00f04ac'
          }
          'src_server_elevation_place-order_ts': {
            table: 'sys_module'
            id: '31b32e7d448f4b9b87831b06297cc7b7'
          }
          'src_server_elevation_play-request_ts': {
            table: 'sys_module'
            id: 'b21a172b255b495c826300e2d97555d3'
          }
          src_server_elevation_request_ts: {
            table: 'sys_module'
            id: '40d47a0fe9ad448c98c83d8b4134d47f'
          }
          src_server_elevation_status_ts: {
            table: 'sys_module'
            id: '9b060ba49532479d8b4b041e7e3cdff4'
          }
          src_server_elevation_summary_ts: {
            table: 'sys_module'
            id: '59ecfe855eed4d4a9752f76b2935b0ce'
          }
          src_server_elevation_tables_ts: {
            table: 'sys_module'
            id: 'f347fa5a91c748b9b3e04ab2eb301dc9'
          }
          src_server_elevation_text_ts: {
            table: 'sys_module'
            id: '6762eddac2fc43bc8949f714b400a945'
          }
          'src_server_elevation_watch-item_ts': {
            table: 'sys_module'
            id: 'efee9b97e0b54fed83013eaac0a645ce'
          }
          src_server_elevation_wire_ts: {
            table: 'sys_module'
            id: '1c6c6672b5d04142a98b587ed4a78466'
          }
          src_server_elevation_world_ts: {
            table: 'sys_module'
            id: 'ae4af2f08edf4a86bbf84157a2b50b16'
          }
          'src_server_incident-intake_entry-points_ts': {
            table: 'sys_module'
            id: 'f3d8c033ba234807b2aa549eb68dade4'
          }
          'src_server_incident-intake_intake-settings_ts': {
            table: 'sys_module'
            id: '9cdd539fdc9f4ffc9bf34c8b52119e70'
          }
          'src_server_incident-intake_match-incident_ts': {
            table: 'sys_module'
            id: '02f4f5eef6cf484ca96ab9a5f0640494'
          }
          'src_server_incident-intake_observables_ts': {
            table: 'sys_module'
            id: '9301e077ef354e259cfb85a69f2bdb78'
          }
          'src_server_incident-intake_prepare-event_ts': {
            table: 'sys_module'
            id: '4c2675fd88654db9bcf2065618749308'
          }
          'src_server_incident-intake_prepare-row_ts': {
            table: 'sys_module'
            id: '63e480bf957842a4a6c5f67ab6e571c3'
          }
          'src_server_incident-intake_staged-row_ts': {
            table: 'sys_module'
            id: 'a7dc2ae515ef46cea538ce5cb8e8767c'
          }
          'src_server_incident-intake_tables_ts': {
            table: 'sys_module'
            id: '43829c30d6864b399aafa55f9bac76d2'
          }
          'src_server_incident-intake_targets_ts': {
            table: 'sys_module'
            id: 'c69ee4ab9a0242798cbe008d1ba8407e'
          }
          'src_server_incident-intake_unmatched_ts': {
            table: 'sys_module'
            id: '1d13e61cc9074cb0b57b9087d2260d19'
          }
          'src_server_incident-intake_version_ts': {
            table: 'sys_module'
            id: 'f207eaf6dff04706b3b22479ad1b87d0'
          }
          'src_server_incident-intake_world_ts': {
            table: 'sys_module'
            id: '6af56be33f48479d918249f88a39f460'
          }
          src_server_platform_answers_ts: {
            table: 'sys_module'
            id: '254d8f3bd0da402e830b71ed321df13f'
          }
          'src_server_platform_approval-rules_ts': {
            table: 'sys_module'
            id: '768a66a059ef4a9f9d7a83f4bce91954'
          }
          src_server_platform_approvals_ts: {
            table: 'sys_module'
            id: '9b4c85a3d2784520bd90ae6b23b963a1'
          }
          'src_server_platform_clean-up_ts': {
            table: 'sys_module'
            id: 'a008d21acd994943b357f3f12381c9fd'
          }
          src_server_platform_clock_ts: {
            table: 'sys_module'
            id: 'a534addb6cec4c6097077927ddf0697d'
          }
          'src_server_platform_entry-points_ts': {
            table: 'sys_module'
            id: '38009eb200904fa1931e34626d3770f5'
          }
          'src_server_platform_event-log_ts': {
            table: 'sys_module'
            id: 'f54e629d0a6648eeb27893d136f46dbe'
          }
          src_server_platform_flags_ts: {
            table: 'sys_module'
            id: '156408703ef94b0f9fe9e92b6df40808'
          }
          src_server_platform_markup_ts: {
            table: 'sys_module'
            id: '5ad2b572f52f440ca0a678a5488bda2b'
          }
          src_server_platform_orders_ts: {
            table: 'sys_module'
            id: 'b617b4f9e89748649ff91325784c5c66'
          }
          src_server_platform_records_ts: {
            table: 'sys_module'
            id: '4bd6439e8da045ffb489be145e0b9bdc'
          }
          src_server_platform_replies_ts: {
            table: 'sys_module'
            id: '1b54a3f5b07847c98d37429c045d1e29'
          }
          src_server_platform_result_ts: {
            table: 'sys_module'
            id: '6c07dcda044e48c389b7d807e22e9276'
          }
          src_server_platform_settings_ts: {
            table: 'sys_module'
            id: 'f9437097415c4ae194f929157d3e1e10'
          }
          'src_server_tickets_entry-points_ts': {
            table: 'sys_module'
            id: 'e8afd9825e67481693652be240aa7030'
          }
          'src_server_tickets_find-by-key_ts': {
            table: 'sys_module'
            id: 'b7d71606bb144b358d7400bdd6acfbaa'
          }
          'src_server_tickets_list-orders_ts': {
            table: 'sys_module'
            id: '5fea8a128240421e953f8654bc540713'
          }
          'src_server_tickets_move-order_ts': {
            table: 'sys_module'
            id: '7084104c6d2a4fbe9d4adc4b6016f2fb'
          }
          'src_server_tickets_place-order_ts': {
            table: 'sys_module'
            id: '1f1a73e610a148b28c948bfc67fdb3fe'
          }
          'src_server_tickets_report-order_ts': {
            table: 'sys_module'
            id: '8c91199c54e44721b28dd4d74878b6a0'
          }
          src_server_tickets_tables_ts: {
            table: 'sys_module'
            id: '491ed645ea0f4a46b0361fceff96410e'
          }
          'src_server_tickets_ticket-changed_ts': {
            table: 'sys_module'
            id: '6f65606304804834818cee772d108ed3'
          }
          'src_server_tickets_ticket-end_ts': {
            table: 'sys_module'
            id: 'ed6fe13d7d4342d99ef3c69ff4d6e17d'
          }
          src_server_tickets_wire_ts: {
            table: 'sys_module'
            id: '5264a813535449c7959839349512fa64'
          }
          src_server_tickets_world_ts: {
            table: 'sys_module'
            id: '1a14ec1d9bc84b2f95aae0b1b8f78428'
          }
          'tickets-item': {
            table: 'sc_cat_item'
            id: '95aa76583061416789d56bc240ae075c'
          }
          'tickets-only-the-companion': {
            table: 'user_criteria'
            id: '2befc9b7db544dbaa30a607f26a08f12'
          }
        }
        composite: [
          {
            table: 'sys_variable_value'
            id: '000028dad38748edb7b08dc5e7b8d734'
            key: {
              document_key: '4235551942994ee28e232539405ea7eb'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_documentation'
            id: '000350810abe4acca89e4524835a1f8e'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'retain_resources'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '003fe8e7982c4f389936928e802deee2'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'original_file_name'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '00ba79f053054f8380207414b97bddf3'
            key: {
              document_key: '8fd5cff4edfc4339b9359caf1fd45ceb'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_choice'
            id: '0100f4e0883648d187767656f2f942ab'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'key_pair'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_db_object'
            id: '0102142ac6c74497b82f8c4d01b2629c'
            key: {
              name: 'x_swb_hub_aws_portfolio'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '016a0740ad844797995f22cd660fca7f'
            key: {
              list_id: {
                id: 'f41da7baa32b42e68173757c9115b61f'
                key: {
                  name: 'x_swb_hub_aws_sync_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'calls'
            }
          },
          {
            table: 'sys_documentation'
            id: '01acf8f8b7614d01a8d34aa8bd6e7839'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'cancel_reason'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '01bbd29f6f3f4719bc125b810da56e00'
            key: {
              sys_security_acl: '46c2282e3dbd40a5b1e8298ccac58912'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '01d3e551531f4d9289a914472dc9a9a6'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'launched_by'
              position: '13'
            }
          },
          {
            table: 'sys_choice'
            id: '01e0922740e64401832edeba8cf34c69'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'update_change'
              value: 'automatic'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '021600b16e064f7691dd1d0f06982cf0'
            key: {
              document_key: 'e8509155973245bf8502be3f8fb0314c'
              variable: 'cbddfa135320220002c6435723dc3415'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '02377254479747a0b1ae1b19be00dabb'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'initiator_name'
            }
          },
          {
            table: 'sys_documentation'
            id: '0293ec8aa7874e25b3581bc97f3dac47'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'additional_info'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '02e6c222d7ea48939106ee4e924abb0e'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_approval'
              value: 'group'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '0318b958b9984b4d9a32c7b0698f113d'
            key: {
              document_key: 'd2409ca8b2f44cfc8bb40fe7ded15d94'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_choice'
            id: '0331382ca8014e12a5de20f1a5de0ceb'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'state'
              value: 'failed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '03938b66565641919829c8333c0f05eb'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'computer'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0397463f782b45adbe4f4191f516251f'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'company_name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '039f2c67dd0d40938f600be10dbfb159'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'product'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '040e3b16ef1a455bb49d8f1e10375095'
            key: {
              sys_security_acl: '8f7cad1f03424fc18a5d03935ee17cc4'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '041f10010a214b88942ee277e7ed0599'
            key: {
              name: 'x_swb_hub_aws_product'
            }
          },
          {
            table: 'sys_variable_value'
            id: '0429ebdbb34d45da86f2994eeb3ba715'
            key: {
              document_key: '1fcf4eebd06e46e587a394e0e6e87c8a'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_ui_element'
            id: '045b052104994381aed929330491ffe9'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '8'
            }
          },
          {
            table: 'sys_choice_set'
            id: '046edf32c991443c90a5cb3b4f9a2657'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'partition'
            }
          },
          {
            table: 'sys_variable_value'
            id: '04becdac538744729846ecb3b6d642ec'
            key: {
              document_key: '0dbe5e161a5947d4aa9df2533b84afa5'
              variable: '53fb0f535320220002c6435723dc34ec'
            }
          },
          {
            table: 'sys_ui_element'
            id: '04e9a27c83ae489998c5c706f50b5f75'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '3'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '04fbdeb7bf5443f1a33be9599b1f7a33'
            key: {
              list_id: {
                id: 'f5869df0a0a74a3f8278de5ec08d4c67'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'portfolio'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '04fd8a19c723480494dd480685f42ca6'
            key: {
              list_id: {
                id: '1eb2fed67e86478192c05be0259560bc'
                key: {
                  name: 'x_swb_hub_event_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'subject'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '051be944c7294791833316ece3a0d703'
            key: {
              sys_security_acl: '9d1495f6540d48ea9dcbfef3c9326fe4'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '0522de4a19824ace8649dd698c09971b'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '053be48a7e0948ae80975b7d6b327cd6'
            key: {
              sys_security_acl: 'be99c8fd2a344746b438b8873819f626'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '0548eec8feb54c2c8b0ba00129caf40a'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'aws_status'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0562a1288c934ca6b23aecfaffd32fd4'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'secondary_sha1'
            }
          },
          {
            table: 'sys_ui_element'
            id: '05d468bebafe4bff93e07b7bf6c27af2'
            key: {
              sys_ui_section: {
                id: 'b0eb1969cf8947bc8bca6efb23f3e781'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  caption: 'AWS automated tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '7'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0604bd8ddb0b4808a6d4cea5111e3b7c'
            key: {
              sys_security_acl: 'b218ccf88ccd4595a3bc9a8900cac705'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: '0627aa29b67f464b9183e23b0e85065e'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '06580e40657442979cfcfec04d89ebfb'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'version'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: '066d274b5aee43e9a33b1cbb4d41d226'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_correlation_id'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '06a9b9b17186449fa88ddc3b6b0ebf22'
            key: {
              document_key: '272e22acae104925a462f34aa1ecf93d'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_documentation'
            id: '06abb17d4e6e4e3d9e8fb13b66a11a09'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'distributor'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '06b86f29020648dd9aa8037929750442'
            key: {
              document_key: '4235551942994ee28e232539405ea7eb'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_variable_value'
            id: '06f41104f5cd4268bae274bc5c66af29'
            key: {
              document_key: 'aa8b0bd8aedb4c4294ca609790d1a397'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_documentation'
            id: '07042f63a4ef45b1959c4fb7bd11cbc9'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'region'
              language: 'en'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '070764eef1df41b8ad4c5304a9b3c04f'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'assigned_to'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '0766d83af41d46ffa816d2e83cd77fa3'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'malware_hash'
            }
          },
          {
            table: 'sys_index'
            id: '076f17f5c6f240e088a40ddab9c8aede'
            key: {
              logical_table_name: 'x_swb_hub_elevation_request'
              col_name_string: 'sha1,status'
            }
          },
          {
            table: 'sys_dictionary'
            id: '077248fddaf847c18c0600b6e94b7ed2'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'product'
            }
          },
          {
            table: 'sys_documentation'
            id: '07728280fb27411abe56c51f5e9eff76'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '078f015baa3844c39cf7589f8cf4938a'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_choice'
            id: '07a2e125a5e14c5193b9a7ead9f13a98'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'ssm_string'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice_set'
            id: '07e537b2bef84494986221a5b1ca6b85'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
            }
          },
          {
            table: 'sys_dictionary'
            id: '08168d88a34246cb91edf690b4492508'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'checked_at'
            }
          },
          {
            table: 'sys_choice'
            id: '083b5eb5a35d4106be3877d4e120c764'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'outcome'
              value: 'failed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sc_cat_item_user_criteria_mtom'
            id: '08560cffd48c409f80ea49bbe6916568'
            key: {
              sc_cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              user_criteria: '2775c4d80e5c4afaabd774cd494f74bd'
            }
          },
          {
            table: 'sys_documentation'
            id: '085b63fe2fa5455f9bb9916ed0a60110'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'default_value'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '0879953a6385426ab494ce5e54d53c8c'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'arn'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '087f3375735f4a938c6997ca62e6b9fd'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provision_change'
              value: 'normal'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '08aad284374d4a4ba0008277d030b540'
            key: {
              document_key: '4235551942994ee28e232539405ea7eb'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '08c47bdf17f14e93998911952fbdcf4c'
            key: {
              sys_security_acl: '56fff6edb90447fcb633a4308e554bbc'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '08d9a818a82f4b2db528bef3c65d9272'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '5'
            }
          },
          {
            table: 'sys_documentation'
            id: '08e360dbea2d405b84081cae4f6c0482'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'endpoint_approver_sid'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '08e5ab607da8416daaa40d61b26195da'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'portfolio'
            }
          },
          {
            table: 'sys_dictionary'
            id: '08f0d0c3400b45d280eea4a31fe1f776'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'state'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0903a8cb2fe44bd7a8956b73857a1433'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'NULL'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '090bfe05a0a94914a836b3dc6bb90de8'
            key: {
              name: 'x_swb_hub_elevation_figure'
            }
          },
          {
            table: 'sys_documentation'
            id: '0915cb51c7eb46aaad54760b2a75da89'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0922b610bf114495a0395c1585ae0b37'
            key: {
              list_id: {
                id: 'd2b09c326258489c8df3459221b6b524'
                key: {
                  name: 'x_swb_hub_elastic_event'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'description'
            }
          },
          {
            table: 'item_option_new'
            id: '092c20e8a6f648d08284769b2d98693f'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMApproverName'
            }
          },
          {
            table: 'sys_dictionary'
            id: '09428fd0e093482cb838029baa84c157'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provider_name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0955c22e27de4fd48889e7d6b9408d2c'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'name'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0970940ae03c41bd9b86963428de800f'
            key: {
              list_id: {
                id: 'a3ad6371baa84452a2085aca64e2b01b'
                key: {
                  name: 'x_swb_hub_aws_request_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'account_id'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '09731e422ead402099eeb5d49e5823da'
            key: {
              sys_ui_form: {
                id: 'b642ab7429234c33a5e1bc42170ddaa9'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '09980553c3eb4bb09c1b2ace7f955a83'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'attempts'
            }
          },
          {
            table: 'sys_variable_value'
            id: '09d58f3bf3de4ec68b511fd7c637db8c'
            key: {
              document_key: 'd2409ca8b2f44cfc8bb40fe7ded15d94'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '09fdda98f7894a57980650a46457d295'
            key: {
              sys_security_acl: 'a9a3bc5e48324be5b07a1f3dae02d187'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '0a0bfa7798a64695aa8f611e24f36ec5'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'path_id'
            }
          },
          {
            table: 'sys_choice'
            id: '0a201f69ed534ebdbe557daa8652374b'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'action'
              value: 'reject'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0a26e12e103c4a7b908878cdd26ef8d5'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'action'
            }
          },
          {
            table: 'sys_documentation'
            id: '0a42ebc7c4b946f49d36d612ff1fdaff'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'requested_by'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0a48e8e8185943f3a3192de4ba0902b6'
            key: {
              list_id: {
                id: '18b790e265274241a90c2eae24f4b430'
                key: {
                  name: 'x_swb_hub_elastic_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_target_sys_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0a75e720117e49f293a39f4852f64c9d'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'state'
            }
          },
          {
            table: 'sys_variable_value'
            id: '0a7d31743b4f4105bcf0348ff52fc370'
            key: {
              document_key: '604ce7a903e443f0843b54430adbc38c'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0a7f53b2dd554a8d8f0932a310d0988a'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'initiator_sid'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0a86cc0b06dc44a9a75a533b404a51da'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'update_change'
              position: '14'
            }
          },
          {
            table: 'sys_documentation'
            id: '0a8760a86817458abf072b97cc61cbcc'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'result'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '0a8e3f69cab7429fb792e9d967690b19'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'no_echo'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0a93a850932047f59be77ad7a385af68'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_account.x_swb_hub_aws_region.account'
              position: '13'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0ad550934aa9479f83e8eb2730e5b02a'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'request'
            }
          },
          {
            table: 'sys_documentation'
            id: '0add40cb497940b898d989632da67a80'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_caller_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list'
            id: '0ae8f80ad35a4acc8cdf4d6a3ef7d382'
            key: {
              name: 'x_swb_hub_aws_version'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0af0816af82147d895df323315d7d383'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'initiator'
            }
          },
          {
            table: 'sys_variable_value'
            id: '0b00134c02c540b4b727f6628f96d151'
            key: {
              document_key: 'da8b3f3d43284230bda930f07a38c275'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0b0b86f65fd0461787fbd6e2cac1c091'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'provision_change'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0b42e313cda14b58a698ede8cd9f3a43'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'next_attempt'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0b4e663e86a84da28509ad49942b4a4b'
            key: {
              sys_security_acl: 'd360ae65d6334d67a2d2794728ccd93a'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '0b507bd403ef4f2180024879471a049e'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'message_key'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0b819382be4b4320bc53dd2e07e667b4'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'update_change'
              position: '8'
            }
          },
          {
            table: 'sys_index'
            id: '0ba08455bd704c2fbbf91ab35467301e'
            key: {
              logical_table_name: 'x_swb_hub_ticket_order'
              col_name_string: 'state,order_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0ba2fb24fee24c21871a9faf32795e0b'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'additional_info'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0bad0193e0a440d99ba1ca6b0d245670'
            key: {
              list_id: {
                id: '91e91f12cb234f0e85fd739b21f816ed'
                key: {
                  name: 'x_swb_hub_aws_output'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'output_key'
            }
          },
          {
            table: 'sys_variable_value'
            id: '0bb9ff0687a7400684400cf95b10c1be'
            key: {
              document_key: 'bd2e05cb51de4de6bb7dfa643b202c1b'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '0bff6a59d0774897adff119b86934170'
            key: {
              sys_ui_form: {
                id: '6a1bf5717d4c49b5b11b954a650ca65d'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_db_object'
            id: '0c057921e499485aa1c046c791fd1d59'
            key: {
              name: 'x_swb_hub_aws_budget'
            }
          },
          {
            table: 'sys_db_object'
            id: '0c2cf2233294413c87a0bbb8a58429d6'
            key: {
              name: 'x_swb_hub_event_log'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0c3c78addd3a44fca53b13398d5a608d'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'error_message'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0c409e1f267f4d4fb194da1630f22826'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'budget_name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0c7da3facc21476a942b5e594501a056'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'product'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0c91402349cc4943821c66ea7f6c0f8a'
            key: {
              sys_security_acl: '1d675c6736cb44ae8c6636af3786bfdb'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0caedf1dcc864743b98f7476a5f17710'
            key: {
              list_id: {
                id: 'c7e221271d3d48338944335fa7b7b4fe'
                key: {
                  name: 'x_swb_hub_ticket_change'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'from_state'
            }
          },
          {
            table: 'sys_variable_value'
            id: '0cc2dc92e6a34167b3bd85844f64b616'
            key: {
              document_key: 'e1dda6815a6b46b29f3755dddc642a5e'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0cdc59aefce444d3975cb5d3a40c3616'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'allowed_pattern'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0cf126f820dc41909733898621c6977a'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'order'
              position: '2'
            }
          },
          {
            table: 'sys_choice'
            id: '0cf2198a96f6438f9ae0b44fc2c18189'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'status'
              value: 'pending'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_db_object'
            id: '0cf32966eaca4bd3802a23ee1166af1f'
            key: {
              name: 'x_swb_hub_aws_output'
            }
          },
          {
            table: 'sys_documentation'
            id: '0d004c260816460dbcf360b5b7f942ac'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'http_status'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0d132fa698ad491198551d558ef53665'
            key: {
              sys_security_acl: 'f10b55b4f74d47209ad19df06d0c2394'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '0d42e15ebb9e41d6abd960d94f7520e1'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decided_at'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '0d57edcd4cbf4dc2b7170505be346cb0'
            key: {
              name: 'x_swb_hub_aws_value'
              element: 'provisioned'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0d8202c0a5f241229115f6ae5c5da574'
            key: {
              list_id: {
                id: '1546472c05de4fd7b3224174f5b5f398'
                key: {
                  name: 'x_swb_hub_aws_resource'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0d91a4c973664ca1b6d2a23ea17b4ab6'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_description'
            }
          },
          {
            table: 'item_option_new'
            id: '0daebda6773b4b7f9b1e23b509874890'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMParentFileSha1Hash'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '0db7f358a72349748271a179ec0fa5d4'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'affected_user'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0dcfec87ac4c4be883065e1cc66a6942'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'severity'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0e1573d226684f76b270bba0fcccd877'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'launch_path'
            }
          },
          {
            table: 'sys_documentation'
            id: '0e217d72cc4a49f3b6e30e9af7d0c481'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'resource_type'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0e37bddd3c9045a49cb7b09fe8f9c31f'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'reason'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0e50ac4a8d8b41d6af6315ab1a304f57'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'active'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0e74b3370426403ab9bb576a1fbdd58c'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'agent_name'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0e78d3a711c243d4b0243d8f66ebbb65'
            key: {
              list_id: {
                id: '331c3ae40e154eb0a8f499b21fc48edc'
                key: {
                  name: 'x_swb_hub_aws_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0e832bde757d4dcdb1254a6b2499d999'
            key: {
              list_id: {
                id: 'a3ad6371baa84452a2085aca64e2b01b'
                key: {
                  name: 'x_swb_hub_aws_request_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'occurred_on'
            }
          },
          {
            table: 'sys_documentation'
            id: '0ea930b3e39e4921b9742c6bf7fad504'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'owner'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0ed4551619b74f7197a2cc3db107b1fd'
            key: {
              sys_security_acl: '9a2b569e92f64bb6a28b232187ceb807'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '0ee7d6192c8140f583d0973fa56d3d36'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_approval'
            }
          },
          {
            table: 'sys_variable_value'
            id: '0f05fea4800b46fcb64d4e15c8ca1822'
            key: {
              document_key: '0dbe5e161a5947d4aa9df2533b84afa5'
              variable: '46dbcb535320220002c6435723dc3409'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0f3ea4c49cdb4cf58e53e6dfc265154d'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'claim_token'
            }
          },
          {
            table: 'sys_documentation'
            id: '0f90c4163926435db3d19776f4c9c33e'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'portfolio'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0fb2b0156392408ba41049e0550d6089'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provider_name'
              position: '5'
            }
          },
          {
            table: 'sys_documentation'
            id: '0fc0f09b73994010b69daa165adf88ee'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'aws_status'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0fe9740705684a3b977bc5ec347605af'
            key: {
              sys_security_acl: '32cdd32e3e82458a89b26a70921733e6'
              sys_user_role: {
                id: '517b383eef1f4da78ac9db4641eea864'
                key: {
                  name: 'x_swb_hub.integration_user'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '101a8bd2c9cf47f393feec1679fbd50d'
            key: {
              document_key: '8fd5cff4edfc4339b9359caf1fd45ceb'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_choice'
            id: '103586c52b5f47689ce66dee60b6207c'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
              value: '8'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '10393753eca04b4595192f88a38e77ae'
            key: {
              document_key: '156f374b752b496d92cff207676f2269'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1048cb52d5164781b16d4af9aea66d38'
            key: {
              list_id: {
                id: 'deb5776631654fe3a225f4512e658ae7'
                key: {
                  name: 'x_swb_hub_elastic_si_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1051bb34040544da8e4ea79f347e8a15'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decided_for'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '10802ee1135d45388bf2aaa9a684e129'
            key: {
              list_id: {
                id: 'c7e221271d3d48338944335fa7b7b4fe'
                key: {
                  name: 'x_swb_hub_ticket_change'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'reason'
            }
          },
          {
            table: 'sys_documentation'
            id: '108f1e6d02864886a0f7f8828fd39822'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'content'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '10a1109fcf4c4ac6ad0654ba9c0b7a8d'
            key: {
              document_key: 'dc204bf7289140f089e7f4ff4ba862ab'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '10a9a93f40264424ac68c4b0296b1d3a'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'urgency'
            }
          },
          {
            table: 'sys_ui_list'
            id: '1124fbdcc3f44bff9819fb4e62f17d88'
            key: {
              name: 'x_swb_hub_aws_found_product'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '112b9f575dce405e8367cffb53efe939'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'ticket_number'
            }
          },
          {
            table: 'sys_documentation'
            id: '1132bdd0ba484a149ee8efef4e33703b'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'request'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '11614f6df2d346b585d6555bbb03f7ef'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '116a63597a804a818b541d2558128fae'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'provisioned_type'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1202ab37ebf24c4f8208275b07c1fa1e'
            key: {
              document_key: '2e9ec18336514f7baf8b26cbca1ddb0a'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_choice'
            id: '12c2c982d4c6488da99eb00c9e091a61'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval'
              value: 'none'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '12d1b8c19ae64a72b1798ff901994064'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'action'
              value: 'modify'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '12e5177f625e4cad95169b53dcebe9cf'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ask_manager'
              position: '16'
            }
          },
          {
            table: 'sys_dictionary'
            id: '12f28a1d88af411caf71bdc757caa483'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_business_service'
            }
          },
          {
            table: 'item_option_new'
            id: '1356304dd2224f7ba143a411b3814325'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMFileProductName'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '138282f45f834c0c946c022df299a440'
            key: {
              list_id: {
                id: '1124fbdcc3f44bff9819fb4e62f17d88'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_user_role'
            id: '139218b3aa7c4c278dad52fc11556129'
            key: {
              name: 'x_swb_hub.aws_manager'
            }
          },
          {
            table: 'sys_documentation'
            id: '13adb90326ac4289bc87dddc9ca2781d'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'origin'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '13c63bf0ffa843d3b705642c4f232bed'
            key: {
              document_key: 'da8b3f3d43284230bda930f07a38c275'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_dictionary'
            id: '13f215ae72474a0097049a02bbe2fc5c'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'portfolio_id'
            }
          },
          {
            table: 'sys_ui_element'
            id: '13ffda11f2d34a5d8afdc84f693d4442'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'unverified_hash'
              position: '24'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '140fffcf55944cbbb43a2e339abd6a14'
            key: {
              list_id: {
                id: '1546472c05de4fd7b3224174f5b5f398'
                key: {
                  name: 'x_swb_hub_aws_resource'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_db_object'
            id: '14112fff5c8d454fb5d449ef84fc2e3d'
            key: {
              name: 'x_swb_hub_aws_parameter'
            }
          },
          {
            table: 'sys_ui_element'
            id: '14208936a42e4b79b163c9da60d434d9'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '12'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '1426b0215d6342748eb78fddd21ab924'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'source_ip'
            }
          },
          {
            table: 'sys_ui_element'
            id: '142e4de48fcb4a3c89a12f8ab91c245f'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'region'
              position: '3'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '14343b4231c74e48b76fe8904859d672'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'dest_ip'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '143ae85262674561b56b0ba14e94309f'
            key: {
              list_id: {
                id: '0627aa29b67f464b9183e23b0e85065e'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1466daa4888d4c79a7990d4d81c40806'
            key: {
              sys_security_acl: '5fd0249d18194f768ce9ad7883fe3dbd'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '148c5285fff840b2b9c7bb02814ead6e'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'updated'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '149004de13d14cc697c32a2a815f2af6'
            key: {
              sys_security_acl: '4ef4ca63d2424069853d580ad8d21989'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '14d2effdedfa481dbc2ac69e5977c1d3'
            key: {
              list_id: {
                id: 'd2b09c326258489c8df3459221b6b524'
                key: {
                  name: 'x_swb_hub_elastic_event'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'message_key'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '14fafdf2668441459f93d084b48c4960'
            key: {
              sys_security_acl: '3ce89c798652456395f51d42ceda2252'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '153a270b95284be4b55dad098ea5d0eb'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'file_path'
            }
          },
          {
            table: 'sys_ui_list'
            id: '1546472c05de4fd7b3224174f5b5f398'
            key: {
              name: 'x_swb_hub_aws_resource'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '154e56cc1a6d4389a91790affb968910'
            key: {
              name: 'x_swb_hub_aws_operation'
            }
          },
          {
            table: 'sys_choice'
            id: '156807dab34a46e4ac6bf30f39d3924f'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'terminate_change'
              value: 'none'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '156d3fda2da34b309aa05dd11bf864c3'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'path'
            }
          },
          {
            table: 'sys_documentation'
            id: '15a2a87c3e3a46299090fc9fac15f567'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'budget_name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '15b7d1e7fffe423ca970652fe14e7d91'
            key: {
              list_id: {
                id: '2725aadf56c9477dac5fe52717f5b365'
                key: {
                  name: 'x_swb_hub_aws_parameter'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product'
            }
          },
          {
            table: 'sys_index'
            id: '15c613c5ac9e47a593a7438a49b17124'
            key: {
              logical_table_name: 'x_swb_hub_aws_portfolio_product'
              col_name_string: 'portfolio,product'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '15c7b669e2e14082bc40700f976e2200'
            key: {
              list_id: {
                id: 'ac3cff1e33894b4f872dc785d3ae02e3'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product'
            }
          },
          {
            table: 'sys_ui_element'
            id: '15e4b4fcc9b147ee885c621ba8c4e54e'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'record_status'
              position: '2'
            }
          },
          {
            table: 'sys_documentation'
            id: '1619b52163a04ca5ab0acd9f2d9cdd35'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'command_line'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '16441257c3034a9cb5357ecb3501a3f1'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sha1'
              position: '23'
            }
          },
          {
            table: 'sys_choice'
            id: '164b263d303e423fab1d4d6e8a426516'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_approval'
              value: 'manager_group'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '1657472090254ce183f1827a8cd56334'
            key: {
              name: 'x_swb_hub_ticket_order'
            }
          },
          {
            table: 'sys_choice'
            id: '1667f0845d324a6a980493d23d664030'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
              value: '0'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: '1678e576f5ef4a51b9cd80e06319a30c'
            key: {
              logical_table_name: 'x_swb_hub_elevation_request'
              col_name_string: 'computer_key,status'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '169fa0082f2d4b4c9c87db0071349a06'
            key: {
              list_id: {
                id: '0ae8f80ad35a4acc8cdf4d6a3ef7d382'
                key: {
                  name: 'x_swb_hub_aws_version'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'guidance'
            }
          },
          {
            table: 'sys_ui_list'
            id: '16bafe3652f346adbe38ed5e99f68381'
            key: {
              name: 'x_swb_hub_elevation_rule'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '16de4517f66b413eae68ad94fd509274'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'created_on_aws'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '16fa285b0e3c4bfcad0bfe397537375a'
            key: {
              logical_table_name: 'x_swb_hub_aws_operation'
              col_name_string: 'change_request'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '16fe2d3678974360bca768bf92f712ba'
            key: {
              sys_security_acl: 'ca5db27cb69e4624842df8ced40ea039'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_choice_set'
            id: '1706621c7efa49b4ab4c277e0cd92b79'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'visibility'
            }
          },
          {
            table: 'sys_choice'
            id: '170d30d20f2649cba95d8a0fd5641ca8'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approval_mode'
              value: 'some'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '172b9d9ba1544c2d988561e681e0cec0'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '174f5e02f5c0464f95e96a831c90cdaa'
            key: {
              document_key: 'f4d21a169f7c405f8c39a52af7dcd831'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_ui_element'
            id: '175fd4d7219941e5816dc11953bac50e'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'external_id'
              position: '6'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1769df11ca104a4da5caf1b20255251e'
            key: {
              list_id: {
                id: '331c3ae40e154eb0a8f499b21fc48edc'
                key: {
                  name: 'x_swb_hub_aws_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '17764f934cbc4ea49b2beae61b5bd0fb'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'status'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '1784e35759e447e688d122b4600aacfd'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '1787c37307714c84a4322d30685de7ea'
            key: {
              logical_table_name: 'x_swb_hub_elevation_request'
              col_name_string: 'request_item'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '17b63b681d594015a013ae2b6f693a6c'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'action'
            }
          },
          {
            table: 'sys_documentation'
            id: '17b8423e7f654512915a0e551577ad90'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_description'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '17e8a7fcd32841ea845c96003b5f2906'
            key: {
              document_key: 'c4a3b3d769cc430ca82e06f9a663e6f6'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_documentation'
            id: '1826e17e5b694b47870dde10de190a83'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'file_description'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '18287a5aac16450bab4e0150a5d5da19'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'allowed_values'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '18685062d4b1411db4b5d5e41d5e7eb9'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'approval_mode'
              position: '17'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1872a19c65b94be49f0e8c296a5f9160'
            key: {
              list_id: {
                id: '0627aa29b67f464b9183e23b0e85065e'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_ui_list'
            id: '18b790e265274241a90c2eae24f4b430'
            key: {
              name: 'x_swb_hub_elastic_incident'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '18c7a994fc254542ad2b0a410273bee3'
            key: {
              name: 'x_swb_hub_elevation_rule'
            }
          },
          {
            table: 'sys_user_role'
            id: '18d47fd8a00342f1ba2964d65af44356'
            key: {
              name: 'x_swb_hub.ticket_reader'
            }
          },
          {
            table: 'sys_variable_value'
            id: '18faf680591f430987cbd7dcc6510af3'
            key: {
              document_key: 'f6630dd3dbc64ebe9bb9a14886a18049'
              variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '192b872b5f7e447ebe93d21429dcf73f'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'provisioned'
            }
          },
          {
            table: 'sys_dictionary'
            id: '198f4e92d4454b2fa76e22f81d1ddc3d'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'distributor'
            }
          },
          {
            table: 'sys_variable_value'
            id: '19b08db6a0e242d6a5ab99cf78d110df'
            key: {
              document_key: '5f9a150c3b414e39bd6354af89adb66e'
              variable: 'ff6e125353a0220002c6435723dc3442'
            }
          },
          {
            table: 'sys_dictionary'
            id: '19baaf16575b490e8cf4a3a6c0fe7315'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_contact_type'
            }
          },
          {
            table: 'sys_documentation'
            id: '19c4824b1b7e4be49305250c673718f7'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'user_tags'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '19c5f8955e404b079a413c4f7fa08424'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'agent_name'
              position: '5'
            }
          },
          {
            table: 'sys_documentation'
            id: '19d507667a8945d983ec64caa228010a'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '19d5837bdf164e6cad9a9915250d2710'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'file_path'
              position: '18'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '19d82f0bb7ce48138ddcb7f726063760'
            key: {
              list_id: {
                id: 'f24d650523d1414e8f3435800f3bbd7d'
                key: {
                  name: 'x_swb_hub_elevation_figure'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'expired'
            }
          },
          {
            table: 'sys_dictionary'
            id: '19d9740c60b0417e92079769ad6c08dd'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_category'
            }
          },
          {
            table: 'sys_variable_value'
            id: '19fbd2378b7d4d53bb2cc44b0aedb418'
            key: {
              document_key: 'e1dda6815a6b46b29f3755dddc642a5e'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1a16ff97021d490f8518c24983170bc8'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '11'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1a1f987741c246c58dad43d3c48f5eb9'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'status'
            }
          },
          {
            table: 'sys_number'
            id: '1a6e9df7e30643da83d07e0349b5b6c5'
            key: {
              category: 'x_swb_hub_aws_operation'
              prefix: 'SWB'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1a701c575a514aab8e01a658c1273a42'
            key: {
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'account'
              position: '1'
            }
          },
          {
            table: 'sys_documentation'
            id: '1a85f21e174e461fae5221f8b433d192'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1aa2a4ed745348c8987ee6121e7f186a'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'support_url'
            }
          },
          {
            table: 'item_option_new'
            id: '1aa564556d1241749329cc9a3b73cbbf'
            key: {
              cat_item: '95aa76583061416789d56bc240ae075c'
              variable_set: 'NULL'
              name: 'order_key'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1af73ca6248548148a76aa7bbab887f6'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1b0648341b36466e8d2b8ecc8149f91f'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
            }
          },
          {
            table: 'sys_documentation'
            id: '1b0f135e114f41e4a8e5535b3d3934ac'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'reason'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1b213cf6b0b44b47b96894dbf1af8f01'
            key: {
              sys_security_acl: '92754e954dcf4ff084f0952f4ed3ef62'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '1b4932eb775345ba9819b05e357b2a56'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'region'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: '1b670a62598a49bc81c9c62a59973c2c'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'unverified_hash'
              language: 'en'
            }
          },
          {
            table: 'item_option_new'
            id: '1b83c7cfbf024e4791f0260fd18b2d32'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMSecondaryFileSha1Hash'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1c5be48de4c44277a19e69d33f86022c'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'provisioned_name'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1c708de13daa46369404020def769374'
            key: {
              list_id: {
                id: 'c6da02e159614d7dab785fd3605f57d7'
                key: {
                  name: 'x_swb_hub_aws_account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1c712a3aa846496a885310ea6816e68c'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'level'
            }
          },
          {
            table: 'sys_choice'
            id: '1cb30bc2e1014648980c8844286c6d54'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'state'
              value: 'claimed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '1cc1b1b49e1146a388f085a464aa640d'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'status'
              value: 'not_checked'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1cee5ddb086d484a9a7c00ca3fa3f7a6'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'initiator_user_name'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1d1bf02dcf21495f8199e3e8a1baaa45'
            key: {
              list_id: {
                id: 'a3ad6371baa84452a2085aca64e2b01b'
                key: {
                  name: 'x_swb_hub_aws_request_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'request_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '1d391ddef960444dae0635c632eb053a'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'arn'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '1d8d998ce5184196ac94ca3830f4b7cd'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'endpoint_approver_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1d94dbc809d64a589f9f0a826e7d310d'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'decision_source'
              position: '14'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1d9cc844bb4849cdaf6951eaded7fad8'
            key: {
              list_id: {
                id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
                key: {
                  name: 'x_swb_hub_aws_budget'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'unit'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1da92d77ee3846619ee820fd7c0e3c0d'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'record_status'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1db41eea244a474284c1742cf2dc9b3b'
            key: {
              name: 'x_swb_hub_elastic_observable'
              element: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '1dfe010b65514b63ae7b38292b62cbea'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'security_group_name'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1e0434386bc44e3db54279dd577b12bc'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'category'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1e12cf86eab548659e9d622489a2c1c2'
            key: {
              sys_security_acl: '53b7f58da2514c2ea7a75f71397f5c27'
              sys_user_role: {
                id: '517b383eef1f4da78ac9db4641eea864'
                key: {
                  name: 'x_swb_hub.integration_user'
                }
              }
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '1e17ccb0adca4ee198b457c4b10ddd29'
            key: {
              sys_ui_action: 'c82c8f57e9e74bcda50523c9f9e85160'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '1e1e8c5beda3403aabcae95777c7d535'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'launch_path'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1e627d4afd9f486c89b4e8466ddbd9e0'
            key: {
              sys_security_acl: '79dd50a059ff47a8be70897e28bf289d'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '1ea2bf987ed5455fa28bc8318becd4db'
            key: {
              sys_ui_form: {
                id: '873a32c17b284091a3bd6fefe9af273b'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'b0eb1969cf8947bc8bca6efb23f3e781'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  caption: 'AWS automated tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: '1eb2fed67e86478192c05be0259560bc'
            key: {
              name: 'x_swb_hub_event_log'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1ec23a13371c432688514bb5e9864090'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'report_seq'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1ec5ca5c317444739d11bf1066745427'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'request_item'
            }
          },
          {
            table: 'sys_documentation'
            id: '1ef44ec749c444219069fc2c4bba53d0'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'item_option_new'
            id: '1f4d84b0b83942f3baecc889348ab758'
            key: {
              cat_item: '73f7da6a2fca4a09917d2669fc5d1127'
              variable_set: 'NULL'
              name: 'ignore_errors'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1f75ae0c10114eaa94bd20e6f62ccc02'
            key: {
              sys_security_acl: '8f7cad1f03424fc18a5d03935ee17cc4'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '1f77102c685f4856be2cc563081955fb'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'delivered_at'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1f8d99f5a2ba487c84847a1944c0ecef'
            key: {
              document_key: 'c4a3b3d769cc430ca82e06f9a663e6f6'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_choice'
            id: '1f964ad2b3d746e1ac2dc771d564aa1d'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_change'
              value: 'account'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1f9a99d72dc74491ba6aaacb3ba7f0a4'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'operation_type'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1fb0abc253d5408eb3d56ce3ab1b6f21'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'min_length'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1fb80a3f3f644b5d83319743635414b1'
            key: {
              list_id: {
                id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
                key: {
                  name: 'x_swb_hub_aws_budget'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'budget_name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '200f33ee82064f238e2b0079800d54d1'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_approval'
            }
          },
          {
            table: 'sys_documentation'
            id: '20290016903045a29cb31cbca7c4d15b'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '203c04951ae84429b71381618afa47f9'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'location'
            }
          },
          {
            table: 'sys_dictionary'
            id: '204830ab23f94443a529ded89e12c9b1'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'client'
            }
          },
          {
            table: 'sys_documentation'
            id: '204a86cdcd3b4475bd34b67be8792f1b'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'endpoint_status'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '20898920119047c384de7fdc0c8fccae'
            key: {
              document_key: '40e6e04b9987451baa5a27f51c513342'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '20aae9d9c304404aa773b888af6d2f04'
            key: {
              list_id: {
                id: 'db2c00c257bc42b7a18d9c650d058ae3'
                key: {
                  name: 'x_swb_hub_ticket_order'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'number'
            }
          },
          {
            table: 'sys_index'
            id: '20be1b3490514e4fa8c22cd3e0d62998'
            key: {
              logical_table_name: 'x_swb_hub_ticket_order'
              col_name_string: 'order_id'
            }
          },
          {
            table: 'sys_variable_value'
            id: '20daa038558145fd9f7482bfd9df98a2'
            key: {
              document_key: 'bd9508815f9e44559b6518e4dff8bbf3'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_variable_value'
            id: '20f7749350414009a24dfb1e26d63ba7'
            key: {
              document_key: '83fd06e911be4c06aa063871e8027f06'
              variable: '6aad5a575360220002c6435723dc34b0'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2109a8c295ba481088970f7b43fe41a6'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '212ea3c717fd4063901b7a0111af106c'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'product_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '213d2d44797b41d6b705c364a20c575d'
            key: {
              sys_security_acl: '3eacfd9e3be841309be863af317fee63'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '215a92caafcf4518bb9b8dfa2cf50822'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'created_on_aws'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2167c2de07244e19bbd8e5326d30435b'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'user_reason'
            }
          },
          {
            table: 'sys_variable_value'
            id: '217af7b6dc6d462fae2ca6898413ec2b'
            key: {
              document_key: '4610e740d41d4e4987c78a63fcd212f0'
              variable: '501c8f535320220002c6435723dc34da'
            }
          },
          {
            table: 'sys_documentation'
            id: '218dd09f2834423494756fb7a6418b43'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'number'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '219b759d8d894f60944155643afdffdd'
            key: {
              list_id: {
                id: 'ac3cff1e33894b4f872dc785d3ae02e3'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'owned_by'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '21a12cd52bcf467cab8beea0fcae085c'
            key: {
              sys_ui_form: {
                id: '7ae071bdd6804a4fb9a022e1dd833cba'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '21cbab0367134183b16a48cc65d13062'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'ssm_secure_string'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '21dd3b514f2f4eaeb27556ca4f5906e3'
            key: {
              document_key: '082447441b4a46ccb1419ed9c9d5ab6a'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_db_object'
            id: '21e653a7ceb547fe88051777869a9607'
            key: {
              name: 'x_swb_hub_elevation_request'
            }
          },
          {
            table: 'sys_dictionary'
            id: '223a73e8ef374eb0ae8b7c2d5df8cc8c'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_change'
            }
          },
          {
            table: 'sys_user_role_contains'
            id: '223cf9471ffc4202b4c10d50f41162ce'
            key: {
              role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
              contains: {
                id: '8b4de34ea30c451b82281b40d123c35b'
                key: {
                  name: 'x_swb_hub.elevation_approver'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '2247996a1ec049cd99b85827ce3d3bb5'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_correlation_display'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '22572bcc392c4fc097df7d3bbae761b7'
            key: {
              name: 'x_swb_hub_aws_tag'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '22679a6ae0a540298b4c821f131cd819'
            key: {
              sys_security_acl: 'fbbdf7e411094f76a4ddec0fc7ca0ff6'
              sys_user_role: {
                id: '517b383eef1f4da78ac9db4641eea864'
                key: {
                  name: 'x_swb_hub.integration_user'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '227f7ee692dc4cc39915ac2f05715a90'
            key: {
              list_id: {
                id: 'f24d650523d1414e8f3435800f3bbd7d'
                key: {
                  name: 'x_swb_hub_elevation_figure'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'requests'
            }
          },
          {
            table: 'sys_dictionary'
            id: '232f5939ba2b44fe932089832550a8c5'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'token'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2345b18def4f4933b3a4bee9ab6bc5ff'
            key: {
              sys_security_acl: '25b55bf2877845b386832b73da0f97c8'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2347dd71e0564eb29ad42f00e3618044'
            key: {
              list_id: {
                id: 'cb2596bb2989432292fd5c5744049881'
                key: {
                  name: 'x_swb_hub_aws_region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2375344885784f5b808b1abe2be57335'
            key: {
              document_key: '93093524411a4f22b86124de6abba861'
              variable: '6aad5a575360220002c6435723dc34b0'
            }
          },
          {
            table: 'sys_choice'
            id: '238c00faf20b4e0580c78924d536ceb3'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
              value: '1'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '239f92b690964388b87e81046a5107e3'
            key: {
              document_key: '082447441b4a46ccb1419ed9c9d5ab6a'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_dictionary'
            id: '23b2d7c61636407f9a15bd3a3fe09878'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'median_seconds'
            }
          },
          {
            table: 'sys_variable_value'
            id: '23e55166b07943b38535b98c4914cc43'
            key: {
              document_key: '8fd5cff4edfc4339b9359caf1fd45ceb'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_variable_value'
            id: '23ed7810d3924613a7ceac7d68dc65cc'
            key: {
              document_key: 'a173a04249c54dd4b58ccbfc74d4d538'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_documentation'
            id: '245d3d6502344e44bee9488e12cbc596'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'reason'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list'
            id: '249fd3685b8b486c8caa7e8985671df1'
            key: {
              name: 'x_swb_hub_elastic_observable'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '24ccf26fa734426ba791a850ac71a38b'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'max_length'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '24ddf2522ded4023ae034c284e322297'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_element'
            id: '24e6054e5c004836a4fbad3f54fa9422'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'decided_at'
              position: '13'
            }
          },
          {
            table: 'sys_documentation'
            id: '24ffe68a8c65439088e309e42c6f02c3'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'provisioned'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '250a6e4a19c648de832e366ee1e82098'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'description'
            }
          },
          {
            table: 'sys_dictionary'
            id: '25381c8fa7bc4d09a5e7a0494ae3fa2e'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'rejection_ends'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '253d41fa3d4f416a983d678725f2b488'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'short_description'
            }
          },
          {
            table: 'sys_variable_value'
            id: '258273e4f4b84d7aa61ba90001f46bdc'
            key: {
              document_key: '156f374b752b496d92cff207676f2269'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_variable_value'
            id: '25b15e826e454d4592027ff39ee1c736'
            key: {
              document_key: 'd1ac1328eeaf4c6db3aea7c6583a3ab1'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_dictionary'
            id: '25b5b3ded45c41fabf024503ec08306c'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '25bd7a649d7248ec9906d4c711b063d5'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
            }
          },
          {
            table: 'sys_documentation'
            id: '25d482c8fd4c4f7890889f571dd339fe'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'region'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '261de1999aa34217820d68f51f1c5dad'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_dictionary'
            id: '264d2d6557ed4c6ea4b4af3d0c66df59'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'record_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '2658d83c6b2e41408e0a4d55ca2ab561'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_correlation_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '26aaf95a30414048ba1130b39c21e3d0'
            key: {
              sys_security_acl: 'e50e043b3768497bb1add346dabb1deb'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '26e6e71ae1e546d698db6da664aa1b6a'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '27052bd64bb14fca93329b61623bac48'
            key: {
              document_key: 'a8f2eb6af1a64075bd6ff12a6742ecf4'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_index'
            id: '271a6deb01cd4001a7bbd08f1470e241'
            key: {
              logical_table_name: 'x_swb_hub_elastic_observable'
              col_name_string: 'security_incident'
            }
          },
          {
            table: 'sys_ui_list'
            id: '2725aadf56c9477dac5fe52717f5b365'
            key: {
              name: 'x_swb_hub_aws_parameter'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '272f03883e274b40a1a4b7da68ed923a'
            key: {
              document_key: '156f374b752b496d92cff207676f2269'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_documentation'
            id: '273ffb4d02a3495498dfdef40457e9ff'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'tag_key'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2760c2e5dc814d42a1a8e83d2fa0710f'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'elastic_incident_id'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2787d77e165b4e9a9ced9b369a66ba0e'
            key: {
              list_id: {
                id: '18b790e265274241a90c2eae24f4b430'
                key: {
                  name: 'x_swb_hub_elastic_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_choice'
            id: '27bf89920798473f93f0a5b3ba911e76'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
              value: '1'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '27d5400aaf024feeb7a9d9d9c9f746ea'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ignore_errors'
              position: '16'
            }
          },
          {
            table: 'sys_choice'
            id: '27e2e420a5be4d4c901e240d5939f069'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provision_change'
              value: 'emergency'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '27f8227f21784b2281c1a9b9d6d32444'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'attempt'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '28110f6c4fd84f19ac32b46258832a9c'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product'
            }
          },
          {
            table: 'sys_documentation'
            id: '282050c65e494fe1a57d3330c210e69f'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'number'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '282e57d188cf4f2e8f1a63c91b1b5005'
            key: {
              sys_security_acl: 'cd7d8ce71b51407798d179fedb250df8'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '286aec47443841b1be606410b489cc53'
            key: {
              sys_security_acl: '74bfcfe07848436d97d8e821b31a56be'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: '288cd68ebd3e43bfa0677dee8ea24ad5'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'assignment_group'
            }
          },
          {
            table: 'sys_documentation'
            id: '289c2c13a6c847899cd4593a1349d7a3'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'cancelled_at'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '28a9e59b17ca4fca9d79edcacf6d97a2'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'terminate_change'
              value: 'automatic'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '28b0d7a9d75740ff8b8b3a49957440ba'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'account'
            }
          },
          {
            table: 'sys_ui_form'
            id: '28b6e784b5674811aa065d41caab3545'
            key: {
              name: 'x_swb_hub_elevation_rule'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_variable_value'
            id: '28cd079b25b247ccab639a140f8e04d8'
            key: {
              document_key: 'a173a04249c54dd4b58ccbfc74d4d538'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '28f8c56d0c5e4b44a0749b5399e68c1b'
            key: {
              list_id: {
                id: 'a3ad6371baa84452a2085aca64e2b01b'
                key: {
                  name: 'x_swb_hub_aws_request_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'action'
            }
          },
          {
            table: 'sys_dictionary'
            id: '28fba91f4e4c4e5abc3f49665b96532c'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'guidance'
            }
          },
          {
            table: 'sys_choice'
            id: '28fdba64e90441769b51e745d15927d6'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'action'
              value: 'delete'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_db_object'
            id: '2906c2032c93460592ff5bf3c0ae2712'
            key: {
              name: 'x_swb_hub_elastic_incident'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '29103da99c804aed8bb8e4cc34c2a176'
            key: {
              list_id: {
                id: 'db2c00c257bc42b7a18d9c650d058ae3'
                key: {
                  name: 'x_swb_hub_ticket_order'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'resource_type'
            }
          },
          {
            table: 'sys_dictionary'
            id: '293ddc2c7ee94cf5ba8e59ad8667305a'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'publisher'
            }
          },
          {
            table: 'sys_index'
            id: '299a78fd1dfb41f3a0b489ecd5aa8ca8'
            key: {
              logical_table_name: 'x_swb_hub_aws_launch_path'
              col_name_string: 'product,path_id'
            }
          },
          {
            table: 'sys_index'
            id: '29a0d1ec28f846418b59ceff9c56a787'
            key: {
              logical_table_name: 'x_swb_hub_aws_tag'
              col_name_string: 'portfolio,tag_key'
            }
          },
          {
            table: 'sys_documentation'
            id: '29adb17fdede404c956571cce7acfff3'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_dest_ip'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '29c9cfb128e24b349fc4f0bf7d87a3f9'
            key: {
              document_key: 'bd2e05cb51de4de6bb7dfa643b202c1b'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_choice'
            id: '29dac5dbd76f4ec8bd5d8b8ced5a3cae'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provision_change'
              value: 'account'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2a21451e355845198784652c6a490a5c'
            key: {
              list_id: {
                id: '331c3ae40e154eb0a8f499b21fc48edc'
                key: {
                  name: 'x_swb_hub_aws_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '2a307636d34d4388817212ef6851d1b0'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'caller_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2a3875733fae4562a6c1157e666c12f4'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'endpoint_approver_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2a4880aa5b564b31ba347ee8354cf333'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'launch_path'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2a8fde93eef149849e4cd36e860d3bc9'
            key: {
              sys_security_acl: '840f704a1eaf49dfa5e877ec7cacfd63'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2aac75328da845b9abcd48718d722fa4'
            key: {
              list_id: {
                id: '1124fbdcc3f44bff9819fb4e62f17d88'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'launched_by'
            }
          },
          {
            table: 'sys_choice'
            id: '2ab338fb36e843c8b2ed465ed0ad3585'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
              value: '5'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '2ae6220409804821a20472c4729240dd'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'order_id'
              language: 'en'
            }
          },
          {
            table: 'item_option_new'
            id: '2af7261a3e3546c2ba428ca8edfd4df4'
            key: {
              cat_item: '95aa76583061416789d56bc240ae075c'
              variable_set: 'NULL'
              name: 'action'
            }
          },
          {
            table: 'sys_documentation'
            id: '2b10644b71194bf19c37686444a4fb58'
            key: {
              name: 'x_swb_hub_elastic_observable'
              element: 'value'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2b117be0884641a393e4f55c0058c127'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_correlation_id'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2b560bf7b0d6485eb3d916bfed0032f8'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'arn'
              position: '16'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2b6dfde894b345c690eeb5e0c250a45b'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'launch_path'
              position: '12'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2b7759b0484b4a2c9140ead13c91d9dc'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'message'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2b82542822ce4b45b5b8c2f6806398ad'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'description'
              position: '14'
            }
          },
          {
            table: 'sys_choice'
            id: '2b82a50478b84aef9e980f72406b5fed'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_approval'
              value: 'everyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '2b8c6a580dc9417d8d17eef8cec02ae8'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'region'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '2bb1e42de4db45e0bacbdd18e024571c'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval'
              value: 'manager_group'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2bbc298981b74ebfa4c20dd09bee6522'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'token'
              position: '5'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2bbd1bdc087b47cd83555f4287808c2c'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provision_change'
              position: '8'
            }
          },
          {
            table: 'sys_choice'
            id: '2bbedb031d3f4729ae4280424559e34e'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provision_change'
              value: 'none'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2bc97b28925e4da6bccb4d2856f0439d'
            key: {
              list_id: {
                id: '1546472c05de4fd7b3224174f5b5f398'
                key: {
                  name: 'x_swb_hub_aws_resource'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'region'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2bcd477c4ffa487d994dddda4b97a73b'
            key: {
              document_key: '34112d38d1aa4c9383c48948befa1e4f'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '2bf8efcc9d9e4a19bee0c210909e6f53'
            key: {
              name: 'x_swb_hub_aws_budget'
            }
          },
          {
            table: 'sys_documentation'
            id: '2c429078c1424848a17589003f727871'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_urgency'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2c57cbd0038f4f2fb2d095dc386436ed'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_state'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2c725e0b908246e6a9040b39bd82ac68'
            key: {
              document_key: '5348b5c71e00478b9420e2f318500c67'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_documentation'
            id: '2c8a90f956a74ee9b0199f4c41a8d614'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_comments'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '2ca1ce49da0d40c0911ac5be6d1a2fd6'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'unmatched'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2d10bb2029654fceae6447ee076bf388'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_affected_user'
            }
          },
          {
            table: 'sys_documentation'
            id: '2d6ed39df52f4f3b9118c3f3a0c2c8fa'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'unmatched'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2d8a8169b81948d9a680b378fd2dabcd'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'ask_manager'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2d9ee46ffba345e1a31040752a08a003'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'version_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2dbdc4944ef7428e8661cc843f4a5abc'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'active'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '2dd3563c3372494198fe8343f7cb7446'
            key: {
              sys_ui_action: '08e75b2f64f548c5aa46c725cede8368'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '2ddfad8289c249aeb4bbbce694963158'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'path'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2deffb92f81c4ae2830d21aedcd8e7f3'
            key: {
              list_id: {
                id: 'f41da7baa32b42e68173757c9115b61f'
                key: {
                  name: 'x_swb_hub_aws_sync_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'message'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2e1f80f6c9ab423fa063a0cddc9f08d9'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'rejection_ends'
              position: '19'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2e3abc36d1964fcba3d6bca4480555a0'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'created_on_aws'
              position: '10'
            }
          },
          {
            table: 'sys_choice_set'
            id: '2e426ff2cf154d539c273e10225edac2'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'operation_type'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2e56adb365ca4fa396ecede1abe3c169'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'message'
            }
          },
          {
            table: 'sys_documentation'
            id: '2e792c8d3d9b44c1b2ebac30939c14f5'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'approved'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2e81257801aa4a35abd411e3b45ba8a6'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '2ed5b4eb402a48039ab5db3345e70404'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'state'
              value: 'pending'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2f06da6222fd46c88afbd194f96ef096'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'share_type'
            }
          },
          {
            table: 'sys_choice'
            id: '2f0a2f542bdb49e5aee1f7d6b42c93ae'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
              value: '3'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2f313041e89141b49ec3afe3ca48e853'
            key: {
              list_id: {
                id: '91e91f12cb234f0e85fd739b21f816ed'
                key: {
                  name: 'x_swb_hub_aws_output'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'description'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2f3639b2198147448fb10856c6ec6bc1'
            key: {
              sys_security_acl: '9e7f1d90dec0416299ac6e2f2e242f56'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2f4c4cca750846d4a0a23e3e5a39be02'
            key: {
              sys_security_acl: '5ea2d859c2034a2db71e8806d7b48343'
              sys_user_role: {
                id: 'e8de631165cf4ba3b29d3f3630523d32'
                key: {
                  name: 'x_swb_hub.ticket_client'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '2f61934319df48b9861b1b453e373989'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'position'
            }
          },
          {
            table: 'sys_documentation'
            id: '2f636774899f4d7983e90b2c97a495c3'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_subcategory'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2f6edecfef854b569af6519f92127abc'
            key: {
              sys_security_acl: 'f1e2f0c6dfeb413989cde3d600001e92'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
            key: {
              name: 'x_swb_hub_aws_budget'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2fe975c39c71478f92f032588a301f41'
            key: {
              sys_security_acl: 'f5c63fcbb22749628951696982a4bda2'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_db_object'
            id: '2fef8ac99c0048a9882f2e20413b88f5'
            key: {
              name: 'x_swb_hub_aws_account'
            }
          },
          {
            table: 'sys_documentation'
            id: '3017cbb804674da18bd49dd5bfa3277e'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '30194ed2abd84e818b8288ff37bf4841'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'requester_group'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '304289b26c8649659245a820d9d94725'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'endpoint_status'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3047fab5006643899879ec3cf7529bd5'
            key: {
              list_id: {
                id: '1546472c05de4fd7b3224174f5b5f398'
                key: {
                  name: 'x_swb_hub_aws_resource'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_documentation'
            id: '3051993242b1440c9bf256a096e5e5c7'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'outcome'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '3053c461a7e44a9c819b1f1c306cb445'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'state'
              value: 'in_progress'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '306df1d14f1b4ddf959ef6825dd9fe1b'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_company'
            }
          },
          {
            table: 'sys_dictionary'
            id: '308b02193f16437d96b581ff698a7898'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_correlation_display'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3091b319dafa4e2598024652107f6b6f'
            key: {
              sys_security_acl: 'bafb1c7dba764013a0c9b7dd78b746d8'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: '30a6a72d290448edb667a191257edbd8'
            key: {
              map: '6c1a00cd02b84556b4ffd4b87a398326'
              target_field: 'severity'
            }
          },
          {
            table: 'sys_documentation'
            id: '30f5ef431652410e9a36d186adb92e06'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'metric_name'
              language: 'en'
            }
          },
          {
            table: 'sys_db_object'
            id: '30f6f3f1c6d440c3bf802b0883b19836'
            key: {
              name: 'x_swb_hub_aws_product'
            }
          },
          {
            table: 'sys_ui_element'
            id: '31405a61498f402aaaa5c01ee9d1967a'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'product_version'
              position: '22'
            }
          },
          {
            table: 'sys_dictionary'
            id: '314bd8dcd23141bfaca7e1d3bb854d15'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '317d2b2223eb4401b13db4b829702e09'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'aws_status'
              value: 'ERROR'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sc_cat_item_catalog'
            id: '317e7b809ea74e968b0e0a20c7d107d6'
            key: {
              sc_cat_item: '88b5c0990995488dae804f46287d181a'
              sc_catalog: 'e0d08b13c3330100c8b837659bba8fb4'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '31a3388cdd794f63b6225b2ae5c72b8b'
            key: {
              list_id: {
                id: 'f24d650523d1414e8f3435800f3bbd7d'
                key: {
                  name: 'x_swb_hub_elevation_figure'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'rejected'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '31a5c0afb7f24263a7d307632e081701'
            key: {
              list_id: {
                id: '3e5a0112d1c74a2688579722ca7e4e0b'
                key: {
                  name: 'x_swb_hub_elevation_setup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'fix'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '31db29811717477784945c3e451ada7b'
            key: {
              sys_security_acl: '4f298fee946840fb931dbee0eee6622d'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '32020c79c8f445f990ad3f9d4d49ac03'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_severity'
            }
          },
          {
            table: 'sys_documentation'
            id: '32275714c70244d787c00b665da84be0'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'portfolio_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '323399fd13f44f74878b11d595917c7a'
            deleted: true
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '21'
            }
          },
          {
            table: 'sys_documentation'
            id: '3263f22471464db18a8c49eb4d9da378'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'policy_name'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3284f7facbe94fa69069b2b953c1f48e'
            key: {
              document_key: 'c4a3b3d769cc430ca82e06f9a663e6f6'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_ui_element'
            id: '32c7af886df94f8c8ebb85b003e701d0'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'error_code'
              position: '18'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '32e7d6149dfe4f518294dd3011e45020'
            key: {
              name: 'x_swb_hub_elastic_incident'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '32ed9f5486cf4f21be2042f77178c134'
            key: {
              list_id: {
                id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
                key: {
                  name: 'x_swb_hub_aws_budget'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'forecast_spend'
            }
          },
          {
            table: 'sys_ui_list'
            id: '331c3ae40e154eb0a8f499b21fc48edc'
            key: {
              name: 'x_swb_hub_aws_product'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '33264cf26b6a4c5aabd4542700742bb3'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'request_id'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3363593b5adb426a93c11120b15a017a'
            key: {
              document_key: 'c4d0db80c1ec45e8bf8dacfb74e54bf1'
              variable: '7b139c199f132200ef4afa7dc67fcfb3'
            }
          },
          {
            table: 'sys_documentation'
            id: '33a1fbd2005c485d8efec25670065fbf'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'product_name'
              language: 'en'
            }
          },
          {
            table: 'sc_cat_item_category'
            id: '33a4f6fb1e4d45c6bb5d6291f77ff972'
            key: {
              sc_cat_item: '73f7da6a2fca4a09917d2669fc5d1127'
              sc_category: 'c8e371fb429a4c66979e9c8749a4bda1'
            }
          },
          {
            table: 'item_option_new'
            id: '33ada09831fe4de1a7abb7485d832818'
            key: {
              cat_item: '88b5c0990995488dae804f46287d181a'
              variable_set: 'NULL'
              name: 'parameters'
            }
          },
          {
            table: 'sys_variable_value'
            id: '33ba9c7762d645479034f28c89e013c1'
            key: {
              document_key: 'da8b3f3d43284230bda930f07a38c275'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_choice'
            id: '33ce230592b342a9af6026968001b419'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'vpc'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '34154f99c5d24279b0320915cb71c5d3'
            key: {
              document_key: '720c6634c335439a9461a411a76cadd4'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_user_role_contains'
            id: '343046156bda4d169bf89553ca201466'
            key: {
              role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
              contains: {
                id: 'e417edd4f35745a68bb41ca8d158a4fe'
                key: {
                  name: 'x_swb_hub.aws_user'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3434b5ecf9664d238de20a74b366158b'
            key: {
              list_id: {
                id: 'c7e221271d3d48338944335fa7b7b4fe'
                key: {
                  name: 'x_swb_hub_ticket_change'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'number'
            }
          },
          {
            table: 'sys_variable_value'
            id: '344289c9e465451eadfc603fa926f931'
            key: {
              document_key: 'bd2e05cb51de4de6bb7dfa643b202c1b'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '345a19bc048041f18acd949de6e01106'
            key: {
              list_id: {
                id: 'f41da7baa32b42e68173757c9115b61f'
                key: {
                  name: 'x_swb_hub_aws_sync_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'region'
            }
          },
          {
            table: 'sys_documentation'
            id: '3465a059cbb4454aad2025273d74e4e9'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'ticket_version'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '34762cf177124fc582ada769c09e2fe5'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approval_mode'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '34adb7d8e3974ccf9617a03955809dbf'
            key: {
              sys_security_acl: 'aa74efa213e1438eb5275c9efa69f8e5'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '34adfc5f788243369e81cdaf4e838ed0'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'product'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '34b779f9d3904b12a39f532fbbea3e73'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '34be000dd45746558a85ebf00a745615'
            key: {
              sys_security_acl: '3fe881fbe57845b1a294087f76cc0e39'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '34c42c90a4804b40b9d34b46efd5b1e2'
            key: {
              list_id: {
                id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
                key: {
                  name: 'x_swb_hub_aws_budget'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_dictionary'
            id: '34e946a63d424f42b8592043ca8e02df'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'active'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '356e1391bb9e4beb8b7229a8750545ee'
            key: {
              sys_security_acl: '332905234d084232ab50fb560cf798a6'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '3571b88dbac845b499503908c4a1cd6a'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'value'
            }
          },
          {
            table: 'item_option_new'
            id: '3595a1a2d40a40feb2e576085da48928'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMFileDescription'
            }
          },
          {
            table: 'sys_documentation'
            id: '3598e71336e74cc9b122a022d8701bb9'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'item_number'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '359ced3bc86a4a8bb4e1b0d8f6ee2345'
            key: {
              sys_security_acl: '06dd3aca1f5b440a9f1aa26a4ac5bfec'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '35ac49f25bbe4645acf72e8c5f2558d8'
            key: {
              sys_ui_section: {
                id: 'b0eb1969cf8947bc8bca6efb23f3e781'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  caption: 'AWS automated tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'active'
              position: '5'
            }
          },
          {
            table: 'sys_dictionary'
            id: '35bb2c412f57408a8a3473d7c5b43788'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_change'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '35c58b5d6550496793e3c8a52e84538a'
            key: {
              list_id: {
                id: 'cb2596bb2989432292fd5c5744049881'
                key: {
                  name: 'x_swb_hub_aws_region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'message'
            }
          },
          {
            table: 'sys_documentation'
            id: '35e8aa94144f46bd84290be0f38a0f67'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'sync_role_arn'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3620992bae1e44de8d290de774f2f0f2'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: '367aa819f76349d4ab9ccc1799aa8d98'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'correlation_id'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '36b7edc5e5bb4252b86c3833ea83a490'
            key: {
              logical_table_name: 'x_swb_hub_aws_tag_choice'
              col_name_string: 'launch_path,tag_key'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '36ce326e9bcf4adbbd48fd709147f724'
            key: {
              sys_ui_action: 'ca16c69f5f0444c3811b82cf79c968af'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '36e0a98d63a5474391b2266ead0a0de9'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_work_notes'
            }
          },
          {
            table: 'item_option_new'
            id: '36fab0d236654c04b97ff59e42b32287'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMFileCompanyName'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '371be8d64e7a47abbecfa681765e531d'
            key: {
              list_id: {
                id: 'a3b394d0a1a24f539e90705be4e36086'
                key: {
                  name: 'x_swb_hub_aws_portfolio_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_documentation'
            id: '376d77139a8e4132949426d5eacbb5d1'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'delivered_comment'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3772c218b0e0439988dda258b0a42b68'
            key: {
              document_key: '082447441b4a46ccb1419ed9c9d5ab6a'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_documentation'
            id: '3778f9fc8410452f9a7b991d1314e06d'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'occurred_on'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '37903d4599ce43cf8f9cbcb095fcda7c'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'resource_id'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '379779e0a8204b5aabfacb8004cfb59d'
            key: {
              document_key: '1fcf4eebd06e46e587a394e0e6e87c8a'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '37b4aa4c22d94ac892169deb01725a79'
            key: {
              sys_security_acl: '1fa8a2f915d3455b82881a83febab60c'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '37b5d047d96e4895aedb15286f067da9'
            key: {
              list_id: {
                id: 'd2b09c326258489c8df3459221b6b524'
                key: {
                  name: 'x_swb_hub_elastic_event'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'severity'
            }
          },
          {
            table: 'sys_variable_value'
            id: '37c064d2032d402f824779d728b7e575'
            key: {
              document_key: '2e9ec18336514f7baf8b26cbca1ddb0a'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_number'
            id: '37d6578e5d1743ee9a07233f270f4801'
            key: {
              category: 'x_swb_hub_ticket_change'
              prefix: 'SWC'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '37e23f91e8244541bdb855ea460a3911'
            key: {
              sys_security_acl: '528fa9caa9c54c7b9a1d971bc1362b99'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '37ef5d7a3c2c4309bdf54201dd107c9e'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_location'
            }
          },
          {
            table: 'sys_documentation'
            id: '37fb40f821604360abba5dab7583cc31'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'min_length'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3852c7b39b7a4003ad403854000dcdf7'
            key: {
              sys_security_acl: 'fbbe7f43d13641309af090ae5e1aa88d'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '38858d75fcae462cb9b729da21597972'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'version'
            }
          },
          {
            table: 'sys_documentation'
            id: '389638995f8b424389a660e0d48465cc'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'minutes'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '389650f407574bbbb669ae243d338f8c'
            key: {
              sys_security_acl: '3c3f6e58bf52488cab29d991fef07ddf'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '390c9ee9c1fb46458975ad8e5dc504a3'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'state'
              value: 'imported'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '39285a591ab14d08bc7d174ae3d9dc03'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'initiator_name'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: '393cec7ccabc46c89b96fa69d0347f11'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'initiator_sid'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '393e4286fba34dbaa6ec365628b917c1'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'requests'
            }
          },
          {
            table: 'sys_choice'
            id: '39454bd6790d4356a7714c8cc319d180'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'outcome'
              value: 'succeeded'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3967da77c09a4dc1ac4ccc24f772e4fb'
            key: {
              list_id: {
                id: '1124fbdcc3f44bff9819fb4e62f17d88'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'aws_status'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '397ac94c69f14337bf91d7f6ab782ca8'
            key: {
              name: 'x_swb_hub_aws_found_product'
            }
          },
          {
            table: 'sys_documentation'
            id: '39fe092fbe794245830baa927031f742'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'session_name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3a365ce49f304df7bd18264b72751777'
            key: {
              list_id: {
                id: '249fd3685b8b486c8caa7e8985671df1'
                key: {
                  name: 'x_swb_hub_elastic_observable'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'type'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3a4896d0672b4ce4a731f02c63a3c0d7'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3a5aaf7e056c4ebb8448c9f3e352f8dc'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval_group'
            }
          },
          {
            table: 'sys_documentation'
            id: '3a769b02fa2241ed8ad0e95b6f50eae2'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'subject'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3aa4a61a73e7456788a8145f39c28857'
            key: {
              sys_ui_section: {
                id: 'b0eb1969cf8947bc8bca6efb23f3e781'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  caption: 'AWS automated tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_documentation'
            id: '3ad9ad55eb234e66bb34fa8a28e8fbb0'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'severity'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3b17da07fd054a9ba5fa6b3d8449b6e4'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'delivered_at'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3b5290f3ec4b4d6d947dfdb6811ee67a'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'life_cycle'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3b5fb73c81224ac6876f6d0b6ebc178b'
            key: {
              sys_security_acl: 'e06bf0ad806e464280cf21ef2f58235a'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '3b61e1739f234d70a530a5b5709bec75'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'provisioned_name'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3b797f5ff4424017a1121af79f15e823'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'subject'
            }
          },
          {
            table: 'sys_documentation'
            id: '3ba7620064724b3fb2fe47ad0a42524a'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'ended_on'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '3babc3c3da8c4fa5afc181c90e659144'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'request_id'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3c0b661f2d904d89acc10e52293a1631'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_correlation_display'
            }
          },
          {
            table: 'sys_documentation'
            id: '3c1493986e96423d94efa86d01913e59'
            key: {
              name: 'x_swb_hub_aws_change_item'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3c4fdf343052491fb9b36e54d429f8d7'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'decided_by'
              position: '11'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3c6a559bb1484f378c815dd24a83c781'
            key: {
              list_id: {
                id: '1124fbdcc3f44bff9819fb4e62f17d88'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'owner'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3c7acfa115314949b6678a99789aa100'
            key: {
              document_key: '8fd5cff4edfc4339b9359caf1fd45ceb'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3c8e111663594caab3555c8703e3005b'
            key: {
              document_key: 'd1ac1328eeaf4c6db3aea7c6583a3ab1'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'item_option_new'
            id: '3ca5b54d8d2c40b08293557b06e10318'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMIsEndpointApproval'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3cd4eb029e2d4e1fa43d69ec80b37f93'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'number'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3ce4f11b1c5c414996f0fc2ad62ef452'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '3ce83b2cc2e44843bd6bca242fa20f62'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_approval'
              value: 'none'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3d06a590545f472b99d02bc303d3057e'
            key: {
              document_key: 'bd9508815f9e44559b6518e4dff8bbf3'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3d25149dc4014d4e93fa506c7a8653dd'
            key: {
              document_key: 'd1ac1328eeaf4c6db3aea7c6583a3ab1'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3d70aaf8ee4f417b90142a1adedcb39b'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'portfolio'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3d7dbe23edc84abcaf4cef22cb2aa4c9'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'assigned_to'
              position: '6'
            }
          },
          {
            table: 'sys_documentation'
            id: '3d9c319d888544aba2208e0b20d3031b'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'version'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3db4335e9d4d46c093dec6077f3e8b07'
            key: {
              list_id: {
                id: 'f24d650523d1414e8f3435800f3bbd7d'
                key: {
                  name: 'x_swb_hub_elevation_figure'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'waiting'
            }
          },
          {
            table: 'sys_choice'
            id: '3db78fe4a54043929d57662464542db1'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
              value: '3'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '3dd618f3bde0432ba061f4773d7dde91'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_severity'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '3dd761eebc9443f8ae34fa1635f6ba6e'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_change'
              value: 'standard'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3dedba012ca2482680018d45387a98d1'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'ended_on'
            }
          },
          {
            table: 'sys_documentation'
            id: '3e0e2012b74f4e649fb3949cda960547'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_approval'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3e2ccdbc38f34b038a44623b32541c0e'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'support_description'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3e3086549eda4a0f8defc551cdcb7cbd'
            key: {
              document_key: '93093524411a4f22b86124de6abba861'
              variable: '52ed1e5b5360220002c6435723dc3421'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3e3a12025a604fa9a038700606222b4c'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'delivered_at'
              position: '16'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3e553c7372c04a6eac4c6a99064476bf'
            key: {
              document_key: 'e8509155973245bf8502be3f8fb0314c'
              variable: '6aad5a575360220002c6435723dc34b0'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3e58d97574524b278cf3ca79183f58c0'
            key: {
              document_key: '4610e740d41d4e4987c78a63fcd212f0'
              variable: '46dbcb535320220002c6435723dc3409'
            }
          },
          {
            table: 'sys_ui_list'
            id: '3e5a0112d1c74a2688579722ca7e4e0b'
            key: {
              name: 'x_swb_hub_elevation_setup'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '3e5ad64d8c714bc78210051b8b8ef039'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'shortened'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3e6434ae0b7a4cd48ee65217337e911b'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'active'
              position: '5'
            }
          },
          {
            table: 'sys_documentation'
            id: '3e9964bdfbe44b52a076073c348593fc'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'client'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '3ea154e0b71446cf9b503ff50954381d'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_approval'
              value: 'same'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '3edc97e8a65f437c8b074b6cc2565a6d'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'description'
            }
          },
          {
            table: 'sys_documentation'
            id: '3f07e801ca3d499faa10ddc31460fbbe'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'max_value'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: '3f2e03b03a124c7c8097c7c226aaa65b'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'kind'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3f4368e2989548f289dc02a55d221053'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'requested_for'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3f67e7a9e3da4a06a3285e6ffa334e55'
            key: {
              document_key: 'c4a3b3d769cc430ca82e06f9a663e6f6'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3ffb0e4cd29a4c1098bc72bd54844a3f'
            key: {
              sys_security_acl: 'cbe9f6719de74bebb934d5a029ddada4'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4004794e3d424736973f625a96c55c71'
            key: {
              sys_security_acl: 'ca5db27cb69e4624842df8ced40ea039'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '4021aa237ad1494eaa74dfc7ac9983e0'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'allowed_values'
            }
          },
          {
            table: 'sys_variable_value'
            id: '404731571a0743f284084f15253eadc6'
            key: {
              document_key: '720c6634c335439a9461a411a76cadd4'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_documentation'
            id: '405d029d63b842618fd29ab610f5b091'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'last_record_id'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '40a2d0cc2f8e45178c0a0c764a083084'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_assignment_group'
            }
          },
          {
            table: 'sys_variable_value'
            id: '40a428a5bcc64a2180c12e35610ff8f5'
            key: {
              document_key: '88a2a711ea8142fda77a32c7fb56e4e3'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_documentation'
            id: '40c878c57ece4bf1a020ab08983dd0c4'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'unmatched'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '40d1651174ef418aace667bb678697bd'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'order_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '412010489cd547919ee0ff7173d8035b'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '412977e3e4bb4c2aa9811dc754a025cf'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_assigned_to'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '41460df3cc724b669133414b50701f16'
            key: {
              document_key: '34112d38d1aa4c9383c48948befa1e4f'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '4157dbb6c76443648cc8d24f32d51673'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'contact_type'
            }
          },
          {
            table: 'sys_documentation'
            id: '4194e628cd7642af8c76353905dabf22'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'product'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '41afa6d895e746c5976c9066a39b39af'
            key: {
              name: 'x_swb_hub_aws_change_item'
              element: 'operation_type'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '41b44461970c4e649234015977294c59'
            key: {
              document_key: '76a6f430c21f4e89ac7b2ec1ca3b903a'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_choice'
            id: '41b5404a4248467d9dcbeb52a960a6dd'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'origin'
              value: 'manager'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '420ba35a83464e18b76151ca664c2c14'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'request_item'
              position: '5'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '421fa47c4e95480db1b354fcce2e3d9c'
            key: {
              sys_security_acl: 'b089602b234848288c61a5c93a65fa72'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '423a7b5f808243f0893bdf82bcb49317'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'cancel_reason'
            }
          },
          {
            table: 'sys_index'
            id: '4250551485c94c329a1999eeef9ba835'
            key: {
              logical_table_name: 'x_swb_hub_aws_provisioned'
              col_name_string: 'request_item'
            }
          },
          {
            table: 'sys_documentation'
            id: '42522b0c951d4ddeb8ff45332d28c553'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'client'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '42558b9ccdf140e1ab7757043599d2b0'
            key: {
              name: 'x_swb_hub_elastic_observable'
              element: 'type'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '42647c9b5fcd42769d190f8cad974a26'
            key: {
              sys_security_acl: '9e7f1d90dec0416299ac6e2f2e242f56'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '4276f7ac0563476197d2d63ac9562bc0'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_change'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4276fe5da2894d4ba005c4ea1511308a'
            key: {
              sys_ui_section: {
                id: 'b0eb1969cf8947bc8bca6efb23f3e781'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  caption: 'AWS automated tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'choices'
              position: '8'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '428e24b75fc14f37910bbf0bfddfcb89'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'comments'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '429fc1f82f4246f6af332a8d4bf9c5f9'
            key: {
              list_id: {
                id: '0627aa29b67f464b9183e23b0e85065e'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'approval_group'
            }
          },
          {
            table: 'sys_variable_value'
            id: '42a8a7caa45045549520ef789df6ee2d'
            key: {
              document_key: '7c2ca4f62cb04d9fa31153cf5e61b50d'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_dictionary'
            id: '42b0a7f891fb48cfbdc1404635ce4146'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'launch_path'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '42c7c2bbe7e64220885ac8db59d76924'
            key: {
              sys_security_acl: '1102c9b6e81e4be58cab6bc62de7e697'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '42d238dc5c0b433a916a31623d5f277c'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '7'
            }
          },
          {
            table: 'sys_ui_element'
            id: '42e6f6966e854fdbbca6d69ce91348f1'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provisioned_product_id'
              position: '3'
            }
          },
          {
            table: 'sys_choice'
            id: '4315e8eafcbf41419644aa5601641d73'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_change'
              value: 'emergency'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '435ab336fc7443918b044fff114d4fc0'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '43790f865107466891bf17a63a6d1ef9'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
              value: '8'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '437c39a4d23b43f2b4c009b5e954bc7c'
            key: {
              document_key: '7c0fb5f2141a46bfbf4682c54b30523f'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_choice'
            id: '4391dfd358b14830b41d07c230acf88a'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'aws_status'
              value: 'UNKNOWN'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice_set'
            id: '43b2535e0d3e472287d774f904f7b445'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'action'
            }
          },
          {
            table: 'sys_dictionary'
            id: '43fbf6d9099c4989a2044a9bac135103'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'fix'
            }
          },
          {
            table: 'sys_user_role_contains'
            id: '441954537215475a8c93365ca1ec0b39'
            key: {
              role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
              contains: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '442f40cdfe04428abbdec20add53b771'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
              value: '1'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '4475fbacdf9f40afb47841f58bbe5580'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'state'
              value: 'succeeded'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '44a279e57ee74d5e92bad0fc473c85d4'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'change_request'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '44cfe0fd9073492dabfb58a8fa822cde'
            key: {
              logical_table_name: 'x_swb_hub_aws_operation'
              col_name_string: 'state,next_attempt'
            }
          },
          {
            table: 'sys_ui_element'
            id: '44d41162879c44758729879466087fcb'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4500cf400004470692d253d3688c7751'
            key: {
              list_id: {
                id: '2725aadf56c9477dac5fe52717f5b365'
                key: {
                  name: 'x_swb_hub_aws_parameter'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'variable'
            }
          },
          {
            table: 'sys_documentation'
            id: '45013046f3c3480daa3a34fed9a9828e'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'min_value'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '453bca9de2274ea08a701a09565a960a'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'allowed_values'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '458e9843ec0c4dfea82b97531a786815'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'terminate_change'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '45d9bb9943ce4a40a3fecde6dc8bbe67'
            key: {
              sys_security_acl: '372d38a982f941cbb2375f911680f1f1'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '45fd2df3b1d44024858f2d770fba7706'
            key: {
              sys_security_acl: 'd6e40bd7b7bb43ba827390ea3083f84d'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '460d60989d50485980855b7e9ebb61a2'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'ticket_table'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '46246de551f34b24b326c90c2f1d929a'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
              value: '7'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '462853c0f8ab4a8bbf45471932ee5400'
            key: {
              document_key: '7c0fb5f2141a46bfbf4682c54b30523f'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_documentation'
            id: '4653b5fcf4ee4156822ca91f116bae13'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'request_item'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4688f0ef4fb4432cafe0d9f2a86afc6d'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'failed'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4694ebc8b71c4698917b4f3e431d9513'
            key: {
              sys_security_acl: '238a2c534e954b73943f12cec9dbbc7f'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'item_option_new'
            id: '46c5e3627e5644b5a8540d53b9526d6f'
            key: {
              cat_item: '88b5c0990995488dae804f46287d181a'
              variable_set: 'NULL'
              name: 'new_version'
            }
          },
          {
            table: 'sys_documentation'
            id: '46fd814564464c9aa561b789dc36daf8'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'limit_amount'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4734e56d15ad45f7908baeea5f9e9a04'
            key: {
              sys_security_acl: '30d5a4ba3e0e443b9e0f5ab1d61ff182'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '473a4745d2a04e3da8ba0723f58cce86'
            key: {
              name: 'x_swb_hub_elastic_observable'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '475403904a404aa99e00b3bdd2866293'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'number'
            }
          },
          {
            table: 'sys_ui_element'
            id: '477b95ed492e4210b82576a44a4e42b2'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provisioned_name'
              position: '14'
            }
          },
          {
            table: 'sys_ui_section'
            id: '478fd4924c494d4182ed624d42ed2ddf'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              caption: 'AWS provisioned product'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '47eefa5226fb400586ad4d7520f87202'
            key: {
              field: 'record_id'
              table: 'var__m_atf_input_variable_1f39a288df60220062fe6c7a4df2639d'
              id: '93093524411a4f22b86124de6abba861'
            }
          },
          {
            table: 'sys_documentation'
            id: '47f039115b954fec82c5b21dd92f6488'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'user_reason'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4855272fd1134fe998f9d8f0703afd0f'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4856b5b8c61a4940a4534cbb9912f2e7'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'version'
            }
          },
          {
            table: 'sys_choice_set'
            id: '485bea562a774e6d8f0b6c040e0d03fa'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'result'
            }
          },
          {
            table: 'sys_ui_element'
            id: '485ea9b481ca4a2db93c7889e5bb60e8'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'end_user_role_arn'
              position: '13'
            }
          },
          {
            table: 'sys_variable_value'
            id: '486c7cd5cfd94c54b080ad2c49d097a0'
            key: {
              document_key: 'be5e469020e74e749b73d8c71c6cb2de'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4881d3525d744def8ef0b7dd8b1de64b'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sync_role_arn'
              position: '12'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4890fb6ee18b4dd7b9f0c99309d318dd'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'requester_group'
              position: '11'
            }
          },
          {
            table: 'sys_documentation'
            id: '489da17177a04d378c1f7709f5748c5e'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'company_name'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '48cf8b443b084267bd8bbc5d3814f655'
            key: {
              document_key: 'a8f2eb6af1a64075bd6ff12a6742ecf4'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_documentation'
            id: '48fba69d24104cadbb2977f9451e92d4'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'portfolio'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '490223fb21bf42abbd3e5f7e06a1ec5f'
            key: {
              document_key: '8fd5cff4edfc4339b9359caf1fd45ceb'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sc_cat_item_catalog'
            id: '492b070fc846486d89d46b859134b88e'
            key: {
              sc_cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              sc_catalog: 'e0d08b13c3330100c8b837659bba8fb4'
            }
          },
          {
            table: 'sys_dictionary'
            id: '49754718bb6549ceba1f8ce977215bb4'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'values_record'
            }
          },
          {
            table: 'sys_documentation'
            id: '497d9fc648cc4cf9812f751830c41211'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'provisioned_type'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '49926e0b96a6472789fcefcbe7ea9538'
            key: {
              list_id: {
                id: '1124fbdcc3f44bff9819fb4e62f17d88'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'region'
            }
          },
          {
            table: 'sys_dictionary'
            id: '49970de09182459c91183c9c21a65021'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'product'
            }
          },
          {
            table: 'sys_variable_value'
            id: '49bb603de1a2414283fa17b8157a19df'
            key: {
              document_key: '720c6634c335439a9461a411a76cadd4'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_documentation'
            id: '49db96ae71fa4507912fc1e2569b1f53'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approvals_needed'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '49f3212a97f1442898b36c3136b24e0c'
            key: {
              document_key: '76a6f430c21f4e89ac7b2ec1ca3b903a'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4a07068691964f5faa8c9613e7a82406'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4a0f122535e54e85a8bd045cafffd88d'
            key: {
              document_key: 'aa8b0bd8aedb4c4294ca609790d1a397'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4a214ac864be4f29b091f430288fbdbd'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'ticket_version'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4a28861d6e2949d2862fdce0d542c791'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'session_name'
              position: '11'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4a3b7c2d2fe9450ba697e7bb515ef655'
            key: {
              document_key: 'e8509155973245bf8502be3f8fb0314c'
              variable: 'ff6e125353a0220002c6435723dc3442'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4a413754fb634265baa37c79db003adb'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'provisioned'
            }
          },
          {
            table: 'sys_index'
            id: '4a43a2bd6eb7462ab9e85f169e47296d'
            key: {
              logical_table_name: 'x_swb_hub_aws_version'
              col_name_string: 'product,version_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4a4dea52dd51457d941bd0b9f7dfcf07'
            key: {
              sys_security_acl: 'ba5244bd4f0844dca5c833bdd355887c'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'item_option_new'
            id: '4aaf266d2d2d4f4490c80d504e3b84a7'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMAgentName'
            }
          },
          {
            table: 'sys_user_role_contains'
            id: '4abc4dd28ac2402594eb0222cd8a35ad'
            key: {
              role: {
                id: '517b383eef1f4da78ac9db4641eea864'
                key: {
                  name: 'x_swb_hub.integration_user'
                }
              }
              contains: {
                id: '01fc4444bda145aba1cc18528188d5d5'
                key: {
                  name: 'sn_incident_read'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4add87f217a04c1892d0dc963af20799'
            key: {
              sys_security_acl: '48925ff887fa44cea0b80f9adb6d6ab2'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'item_option_new'
            id: '4af09d5bb75e4fb9a6954664c48453bb'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMPolicyId'
            }
          },
          {
            table: 'sys_documentation'
            id: '4b08528353ae41889ca30a070c977d53'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_business_service'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '4b0e4486a30f4e5ebfafa8d41263d2b1'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '4b112a4e61cd4cac892396ad8743fe87'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'operation_type'
              value: 'provision'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4b1d327255584d929a710a436fb47960'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'cancel_reason'
              position: '27'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4b37ba2e225140d4a7456d78920f7b6a'
            key: {
              document_key: '4235551942994ee28e232539405ea7eb'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4b3e2e567e4d4933a73240fab94936d8'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'agent_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4b5f3d36d04a47e9bf9b356b54498659'
            key: {
              sys_security_acl: 'e1d56297e0f749159e8743b34f3a1403'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '4b61a36d917f441da399ead4be117044'
            key: {
              document_key: '4235551942994ee28e232539405ea7eb'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4b6ed0df7d90430daf9b133f9983f92b'
            key: {
              document_key: 'd2409ca8b2f44cfc8bb40fe7ded15d94'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_choice'
            id: '4b7e212635f0409890fd12813058984b'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'provision_change'
              value: 'standard'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4b8ae9d0e0d7450ab9b793057d05f8c3'
            key: {
              list_id: {
                id: '1546472c05de4fd7b3224174f5b5f398'
                key: {
                  name: 'x_swb_hub_aws_resource'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'kind'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4ba3df34b95d4dec863ad32d9369c056'
            key: {
              document_key: '082447441b4a46ccb1419ed9c9d5ab6a'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '4ba94e0536444554a27c30b69fb98541'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'impact'
            }
          },
          {
            table: 'sys_documentation'
            id: '4c047a1192c34397883912b95d073cae'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'category'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4c0a54e3e0054af9bc455a6c56d94676'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'allowed_values'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4c1294fdf02d4c6b9efb91cba00c9d16'
            key: {
              sys_security_acl: '74bfcfe07848436d97d8e821b31a56be'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '4c3ac5416aa942519be7979ad1b49ce8'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'aws_owner'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '4c4a6f1dab964c09aa34bfd9b500d32e'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'description'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4c6ea5b4d08d410696313773f85fe734'
            key: {
              sys_security_acl: '38f771b2348343cdac66e015c95d02d7'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '4ca2709a9d844b23a3cb50f6b7b4a1c7'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'sync_role_arn'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '4cc5fe1d71174cc68870b04389997b16'
            key: {
              name: 'x_swb_hub_aws_provisioned'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4cc8caf198e145d7888551dcdb3e1656'
            key: {
              document_key: '88a2a711ea8142fda77a32c7fb56e4e3'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4ce64dc6a1244bcb8d78ac49e8be46c9'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_close_code'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4cf0fda4470e4e428e292039165f9aca'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'forecast_spend'
            }
          },
          {
            table: 'sys_choice'
            id: '4cf56d856c644cc6af9bea145ca625ae'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval'
              value: 'manager'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '4cf9114b923f42208006bf4852b2f2d0'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provision_change'
              value: 'standard'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4d01b163f44341e4b7c8bf9acc3e512e'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'version_type'
            }
          },
          {
            table: 'sys_choice'
            id: '4d1fce34704d4513a1c647bca2559445'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_approval'
              value: 'manager'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '4d4dea80bb7c4460af7bd5835ed885b3'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4d5b7f015721421dac8e76d51e056d27'
            key: {
              list_id: {
                id: '18b790e265274241a90c2eae24f4b430'
                key: {
                  name: 'x_swb_hub_elastic_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'unmatched'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4d6666eaa66442fea054d164be389004'
            key: {
              document_key: '34112d38d1aa4c9383c48948befa1e4f'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4da618f857b346be9fbe5b05d171c856'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'request_item'
              position: '9'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4db64e8e0c4544738c3efdefaac535ea'
            key: {
              sys_security_acl: '25eb62f3c5a64b1795aff6748924b29c'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4dc3b0482d86465a9f85aeed42cc1f0d'
            key: {
              sys_security_acl: 'ca41261aa8084fb5a2d1d1bb73df8ba1'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4dee7537bf184cf0b359ae263e8995d5'
            key: {
              list_id: {
                id: 'ac3cff1e33894b4f872dc785d3ae02e3'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'region'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4e044caa005f4a8598ee75f86cb9319b'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'approvals_needed'
              position: '18'
            }
          },
          {
            table: 'sys_documentation'
            id: '4e0f9f0b5de1477c89b8ea24234d5a97'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'claimed_at'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '4e6a5eac70a842e58eb43d2c9df36266'
            key: {
              name: 'x_swb_hub_elastic_observable'
              element: 'type'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '4e6b6c8000d94261bc8948c68a87d351'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'status'
              value: 'failed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4e7194fce9b848938268aa0d1e1b5533'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'product'
              position: '10'
            }
          },
          {
            table: 'sys_choice'
            id: '4e766e67bf4742f487c3109cd7ee359e'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'result'
              value: 'failed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list'
            id: '4ed7e8032ec44786b30d7700495a0e76'
            key: {
              name: 'x_swb_hub_aws_value'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4ee631202b1740a48e72ddd14a89fff1'
            key: {
              list_id: {
                id: '0ae8f80ad35a4acc8cdf4d6a3ef7d382'
                key: {
                  name: 'x_swb_hub_aws_version'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'version_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '4ef32140e7894effa093fd505f19e208'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'launch_path'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4f19222fbccf4759b0bd67014b4b28f1'
            key: {
              list_id: {
                id: '4ed7e8032ec44786b30d7700495a0e76'
                key: {
                  name: 'x_swb_hub_aws_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'parameter_key'
            }
          },
          {
            table: 'sys_choice'
            id: '4f530fd2a80f4524a5c288b95503bba3'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'origin'
              value: 'aws'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '4f59905363834ce29c1ce475f9c36bba'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'requester_department'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '4f7dd6d50226401cbac22ca355405f6b'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_opened_by'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '4fb2a11859f14fb79c0e24f9f52e04cc'
            key: {
              name: 'x_swb_hub_aws_change_item'
            }
          },
          {
            table: 'sys_documentation'
            id: '5012823edfdd4538861d2f0aed0c735b'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'account_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '504a00426cbd4dd0a1ec29a08931477d'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provisioned_product_id'
              position: '11'
            }
          },
          {
            table: 'sys_documentation'
            id: '504e58ad58d04fb2b9d077178b51d33d'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '5059191ec69041f8858e1876f256af66'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
              element: 'portfolio'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '506e54a1a180421d99938bc0ce754644'
            key: {
              list_id: {
                id: 'db2c00c257bc42b7a18d9c650d058ae3'
                key: {
                  name: 'x_swb_hub_ticket_order'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_choice'
            id: '507d81e3efd449c2ae25c4897161c4ea'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
              value: '3'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_section'
            id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
            key: {
              name: 'x_swb_hub_aws_region'
              caption: 'AWS region'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_documentation'
            id: '50a79b9844d347f28b335ceacd0a8e43'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'status_message'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '50b4385e3ddf443cad23ec6d8d51ae39'
            key: {
              document_key: 'ec71cc1e515c49148256b2716ac98b6e'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_dictionary'
            id: '50dcaea78c504822af08236d5d8e2285'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'file_version'
            }
          },
          {
            table: 'sys_dictionary'
            id: '50ddc19620924958bad1b40565c36596'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'region'
            }
          },
          {
            table: 'sys_documentation'
            id: '50eba63462a3423b9579b3e5283d1c66'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'created'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '50eef3cdcac74d30bfe715423279e73d'
            key: {
              list_id: {
                id: '3e5a0112d1c74a2688579722ca7e4e0b'
                key: {
                  name: 'x_swb_hub_elevation_setup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'checked_at'
            }
          },
          {
            table: 'sys_documentation'
            id: '50ef42f833144015978923010e63a41d'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '513ed611ac5a4546b96c664b49ff9cf2'
            key: {
              sys_security_acl: '85fea88076b946fea05deef8e68308c0'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '514fd3e8e4554e39b9fbbf536d90a88d'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decided_for'
              language: 'en'
            }
          },
          {
            table: 'sys_user_role'
            id: '517b383eef1f4da78ac9db4641eea864'
            key: {
              name: 'x_swb_hub.integration_user'
            }
          },
          {
            table: 'sys_documentation'
            id: '51a9afeeb08c4b089385c1429b59f4e6'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '51b39dcd6ab84dbaa31da6779811b817'
            key: {
              document_key: '7c2ca4f62cb04d9fa31153cf5e61b50d'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '51d55954ab4f43aa9d42d8ce783c5922'
            key: {
              field: 'record_id'
              table: 'var__m_atf_input_variable_1f39a288df60220062fe6c7a4df2639d'
              id: 'e8509155973245bf8502be3f8fb0314c'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '51e5c6ac777d4c4fb50e0709efc01d6f'
            key: {
              sys_security_acl: '3674c303eab84e20ab9625096f0129ea'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '521ac154f9ec4e1686df560fed6451cb'
            key: {
              document_key: '4235551942994ee28e232539405ea7eb'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_choice'
            id: '522105723b9e45b6b43b37dd20835410'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'guidance'
              value: 'DEPRECATED'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '52304a1a2d5e4e9c8d518c2cbe0b98a2'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'escalated'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5270ae06ef7243918a84979a884d9bec'
            key: {
              document_key: 'e8509155973245bf8502be3f8fb0314c'
              variable: '67400008676003007ba405225685efa4'
            }
          },
          {
            table: 'sys_choice_set'
            id: '527c7afa7ef64cbcaa63259d140eadea'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'provision_change'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '52b35dfb8e7149bf9d51043a752e0dfe'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'decided_by'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '52b445167c78440a999d19000371421b'
            key: {
              list_id: {
                id: '4ed7e8032ec44786b30d7700495a0e76'
                key: {
                  name: 'x_swb_hub_aws_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'provisioned'
            }
          },
          {
            table: 'sys_db_object'
            id: '52c2bf0326ac4c89b5d4a5ab68acfac8'
            key: {
              name: 'x_swb_hub_ticket_change'
            }
          },
          {
            table: 'sys_dictionary'
            id: '532e9308e49c4b4d8bed4f12e5609804'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5330441ca09f494c9de84a5f4cab259c'
            key: {
              sys_security_acl: 'ff238d7cd5f94106a62bf93817a3e693'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '53382be379434c678df37f910de4cca1'
            key: {
              document_key: 'bac6de5f155141c7aa8e50b5d2243b2c'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '536b9d1a7e23499eb88142574e70a75d'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'state'
            }
          },
          {
            table: 'sys_documentation'
            id: '53846e935f1f49cd80f3e5c59cd14ce3'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'terminate_change'
              language: 'en'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '53b66ed98fc94de3b68bb271c50dbd8e'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'severity'
            }
          },
          {
            table: 'sys_variable_value'
            id: '53bef67f59884382befc2f3e79260d76'
            key: {
              document_key: '5e6bb25cf1334b1e901533864d42e748'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '53d4c270bee3483f97a3afc184e0a263'
            key: {
              list_id: {
                id: 'db2c00c257bc42b7a18d9c650d058ae3'
                key: {
                  name: 'x_swb_hub_ticket_order'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'order_id'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '53d81955857344d69d9d97bb3d4985c6'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'company'
            }
          },
          {
            table: 'sys_dictionary'
            id: '540de695d90f421986bb6a63847db770'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'arn'
            }
          },
          {
            table: 'sys_choice'
            id: '547a3e69528a40b2954f03e1700b984f'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
              value: '7'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5491484fee154117850ca0547c8ea2db'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'fips'
              position: '7'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '54acf8a170274d1bafcf7e6faf98e69b'
            key: {
              list_id: {
                id: '0ae8f80ad35a4acc8cdf4d6a3ef7d382'
                key: {
                  name: 'x_swb_hub_aws_version'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'created_on_aws'
            }
          },
          {
            table: 'sys_documentation'
            id: '54babce32ffa422299edcec3d94f052d'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_subcategory'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '54d818398a5646779aeee02b2498b4ce'
            key: {
              document_key: '882fe04fa3b342d88897a46f727d2166'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_variable_value'
            id: '551e1c5aac1047abb942a9cb1f0cdbde'
            key: {
              document_key: '2e9ec18336514f7baf8b26cbca1ddb0a'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_documentation'
            id: '5576cc2ba6f74d7cad0a523429844b62'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approver_users'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '559685bbdebe42d59a8737fec46ccc1e'
            key: {
              document_key: 'c4a3b3d769cc430ca82e06f9a663e6f6'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_choice'
            id: '55a9ac9915504efc80a5283980759d56'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'share_type'
              value: 'aws_organizations'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '55d2d776b2fb4da5acfe7c252b30eeae'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'product_type'
            }
          },
          {
            table: 'sys_documentation'
            id: '55dc4ddf06f84a75ae9b9d5d48925620'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'subject_table'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '560dcb1a5edd41b6a34e09ea0936f33d'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'publisher'
            }
          },
          {
            table: 'sys_choice'
            id: '5610e28a216943e9bf78bdd55a78b44f'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'provision_change'
              value: 'none'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '5625bf812e8c4e5b8a2f8831a77ee87f'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'tag_value'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '562aac4f52c14656a1155c83b8e9e685'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'ignore_errors'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '563a80cee31c4bee9ac1cc5af4d7a738'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'cancelled'
            }
          },
          {
            table: 'sys_variable_value'
            id: '565bb1eb30824ef387ff7cd4aefce7ca'
            key: {
              document_key: '88a2a711ea8142fda77a32c7fb56e4e3'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_choice'
            id: '5666b3d28f714c658d10ccc2cbf05679'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'status'
              value: 'expired'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '56781fb38a1742189908fc06eaf157a4'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
              value: '0'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '569742a40ffa416ca6d7afd5774c6146'
            key: {
              list_id: {
                id: 'f41da7baa32b42e68173757c9115b61f'
                key: {
                  name: 'x_swb_hub_aws_sync_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'updated'
            }
          },
          {
            table: 'sys_dictionary'
            id: '56cc33d15fd1405baf4f14cdf0517513'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approver_group'
            }
          },
          {
            table: 'sys_variable_value'
            id: '56ddd1e6434f479babf7c9ad1f74c38f'
            key: {
              document_key: '34112d38d1aa4c9383c48948befa1e4f'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_ui_element'
            id: '57137674abdf473e97d6aab61e2cf2f7'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'hash'
              position: '9'
            }
          },
          {
            table: 'sys_dictionary'
            id: '580a6e6f75294a67800135fba71359a0'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'look_up'
            }
          },
          {
            table: 'sys_documentation'
            id: '585693b4ed534ffd98febf02be219938'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decision_source'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '58638185b22947ad85f58ae64a1d21d6'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'code'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '5865f08a5d7d4a8286c7ae047ecbdaa5'
            key: {
              list_id: {
                id: '1124fbdcc3f44bff9819fb4e62f17d88'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product'
            }
          },
          {
            table: 'sys_dictionary'
            id: '589d70dd68c9410292db9a79d37a8870'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'constraint_description'
            }
          },
          {
            table: 'sys_choice'
            id: '58a41aa4981241039c8fe73f3bd10a2d'
            key: {
              name: 'x_swb_hub_aws_change_item'
              element: 'operation_type'
              value: 'terminate'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '58ae974b281a4b01831cb171aa2ad017'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'publisher'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '58d94617de0e488b8011f5026b81ae97'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'terminate_approval'
              position: '11'
            }
          },
          {
            table: 'sys_documentation'
            id: '5906f904331a4d6192710c3dbd2d729e'
            key: {
              name: 'x_swb_hub_aws_value'
              element: 'parameter_key'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_page'
            id: '5916fbb166ee4e44a3aee87286e9081b'
            key: {
              endpoint: 'x_swb_hub_intake.do'
            }
          },
          {
            table: 'sys_choice_set'
            id: '5934b41c60cf4d3294e27c15718cb21d'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provision_change'
            }
          },
          {
            table: 'sys_db_object'
            id: '5978db62e5694939b97b1464dd4f6878'
            key: {
              name: 'x_swb_hub_aws_change_item'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '598ae6f8c921465fa9d89d266db28f2b'
            key: {
              sys_security_acl: '08d256a54d6042f990a1bb004d6b6eea'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '59b681fcaf3a40308eaa1f4b8799f03b'
            key: {
              list_id: {
                id: 'c8b8529aa6f749deaaebcefba68528b5'
                key: {
                  name: 'x_swb_hub_aws_tag_choice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'launch_path'
            }
          },
          {
            table: 'sys_documentation'
            id: '59c573c41479431c99221c41f0c405b6'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_approval'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '59cb9434961d408980318064760f3dcc'
            key: {
              sys_security_acl: 'a8f70354f40944848d7545f132376575'
              sys_user_role: {
                id: '18d47fd8a00342f1ba2964d65af44356'
                key: {
                  name: 'x_swb_hub.ticket_reader'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '59e04845b5144880a1e3a6059c5e7bad'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'active'
              position: '3'
            }
          },
          {
            table: 'sys_dictionary'
            id: '59fa58094fa6479ca1dc32d908a5bf40'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'resource'
            }
          },
          {
            table: 'sys_documentation'
            id: '59faf8a47e1c4748889cd2d937a0c995'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'order'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '5a626f2af55d42ceb54b03aa580ccfff'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'partition'
              value: 'aws'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5a69b8dc452141ebbe0693cffa64011f'
            key: {
              sys_security_acl: '2d14e4aa399f43bfbf7d5e681a60d32d'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice_set'
            id: '5aa016fea29b45a89fa8b35df248d326'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5aaeb493f6d14608b850b9b3edbe74e5'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_company'
            }
          },
          {
            table: 'sys_documentation'
            id: '5ac9c889237e45f1839ad188a5d06fef'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'change_type'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5acbbc52a11a41549c57bf6f3a4e611e'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'created_on_aws'
              position: '13'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '5ae146dfba524b63a7d27c6ca754d03e'
            key: {
              list_id: {
                id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
                key: {
                  name: 'x_swb_hub_aws_budget'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'period_end'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5b0074b751b6425da1c21688c88200e3'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'figure_key'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5b062b1343134a1cb8a6cc973c5cdb1f'
            key: {
              document_key: '5f9a150c3b414e39bd6354af89adb66e'
              variable: '67400008676003007ba405225685efa4'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5b2c57b74cfb4861ac27b8273b144a57'
            key: {
              document_key: 'e8f54f8d83a34ced944d4403d591415e'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_documentation'
            id: '5b4e6fe8bfe6436186fff5b166aeccfc'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'node'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '5b8e8263005f4b71bbbd4ab5d0428556'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'region'
            }
          },
          {
            table: 'sys_documentation'
            id: '5ba04d2d594f4fe6a2da7886a004a7b4'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'request_id'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5ba47a995540482b93c67b2d356d8b6a'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_short_description'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5bad01d14e8e48afb64476aafe7dfd45'
            key: {
              document_key: '00c6aeae452343118d5f280b7592b979'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5bc0f68437ed49d48ebe8fb87610ba01'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_portfolio.x_swb_hub_aws_portfolio_grant.portfolio'
              position: '15'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5bd13aaa93ed4699b4b1f63410dd79a4'
            key: {
              document_key: 'ec71cc1e515c49148256b2716ac98b6e'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'item_option_new'
            id: '5be4aeda03744749aefbc37aa39569b7'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMInitiatorId'
            }
          },
          {
            table: 'sys_documentation'
            id: '5bf3b4517225486db09653ae1ae31107'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'created_on_aws'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '5bf7fe6578a041f8b71407d1f1c67752'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_short_description'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5bf87dcb04ed46fca37c1f357354cac7'
            key: {
              document_key: '272e22acae104925a462f34aa1ecf93d'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_documentation'
            id: '5c3543b3b88049d3b45cd1c8d9694c4b'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'rule'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5c3853a6485148bc8d0356168424a642'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'account_id'
              position: '2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5c39614264fe47b5bf2885f34cdb3ff1'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '1'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5c55faf5c82544fb9e72fab048ec51f5'
            key: {
              sys_security_acl: 'dfc389fd06b34a5eb3df4d48204883d2'
              sys_user_role: {
                id: '18d47fd8a00342f1ba2964d65af44356'
                key: {
                  name: 'x_swb_hub.ticket_reader'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '5c5ae4bf343a44e98338a4a553c4794a'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'role'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5c5bd48e827b4eb99361ad0089cde96d'
            key: {
              sys_security_acl: '8b9a623f3d1c450096577becac706249'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '5ce8509657ef45d4b5aa52c425e732d3'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_business_service'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5cf66f418662423fbab86d45bb4633a1'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'minutes'
              position: '20'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '5dc3a05190394280bfdbe03e4d4fad7e'
            key: {
              list_id: {
                id: 'c8b8529aa6f749deaaebcefba68528b5'
                key: {
                  name: 'x_swb_hub_aws_tag_choice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'origin'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5dd14fa3ef1248ea9e4486ad0020865f'
            key: {
              document_key: 'e9b8f37431b34ca5b51f53b9c48be516'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_user_role'
            id: '5dddcf025d524227b9460f3b073cfc95'
            key: {
              name: 'x_swb_hub.admin'
            }
          },
          {
            table: 'sys_documentation'
            id: '5e230ca09fc3445cae8c4807f90e8ef5'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'region_off'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5e786353ce0b4f5da0f9a8919c275ca9'
            key: {
              document_key: '5f9a150c3b414e39bd6354af89adb66e'
              variable: '52ed1e5b5360220002c6435723dc3421'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5ec00224dc994fb3ad6cbecbbbba4d72'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'expired'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5ec4aa2bc77d4af28631d6bac9c28e78'
            key: {
              sys_security_acl: '7658e5597c7a4a5c8f0a19840d1cd30f'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: '5ecad2d14766426bb2d508d67b2ff7c4'
            key: {
              map: '6c1a00cd02b84556b4ffd4b87a398326'
              target_field: 'description'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5f2464069cbb4469b27ea9e9375a677b'
            key: {
              document_key: '76a6f430c21f4e89ac7b2ec1ca3b903a'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_documentation'
            id: '5f4eee39a1074af7bc046db995060f55'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_correlation_display'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: '5f5a895c2d0943fb8eb8d3dba6f30126'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'status'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '5f5b53703b7b4b54983f767261aa0c74'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5f5b5d8fd7364db7ab4852228726f180'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'share_type'
              position: '4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5f71404bc2ca4abe8f7810f0dca06d1b'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'approval'
              position: '9'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5f817e860d47413fa4e3b4781c3db272'
            key: {
              sys_security_acl: '5cf54e919d4943c6b40a867908676e29'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '5f87ce6fe528419a9073c1c21d4035a5'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'session_name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5f895d898cf84525b1bdeb5c89965498'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'aws_status'
              position: '10'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5fd529ade856487bb11c7764603190f2'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'arn'
              position: '16'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5fd59e2128b74660b5a52a46c488d1f1'
            key: {
              sys_security_acl: 'bbf2b24de4e14ef7abc1c65996b5bd4a'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '603360ab45814d95a53dd56227c2e35b'
            key: {
              document_key: 'c4d0db80c1ec45e8bf8dacfb74e54bf1'
              variable: '2db298199f132200ef4afa7dc67fcfbc'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6038f389623748efb845630997098dc4'
            key: {
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_region.x_swb_hub_aws_sync_run.region'
              position: '9'
            }
          },
          {
            table: 'sys_choice_set'
            id: '603ffcee9f694288866e797e5cac7768'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'level'
            }
          },
          {
            table: 'sys_ui_element'
            id: '604cd61e3539490a8d11695cfe63137f'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '60511e6769f84a378f61361ba3337776'
            key: {
              sys_security_acl: 'bf95d70e67484fc693d497ad2d965301'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '60531f8f8fc34afe99ab722edf5cdd41'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'number'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '607c262585cc49f1a241211e1997b4c3'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_description'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '607dabb683554923bb677aace42af596'
            key: {
              name: 'x_swb_hub_aws_value'
              element: 'value'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6091d2cbc84a4cb88387783efdd91c28'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'code'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6098390299cf4f81979c5bdb2edb011a'
            key: {
              sys_security_acl: 'ee5ccf499f654f349692239066257bad'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'item_option_new'
            id: '60b0a0ebece54d48a41ebb5d25f52a49'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMInitiatorSID'
            }
          },
          {
            table: 'sys_dictionary'
            id: '60bb3a6a498042139fb4951b80e1b121'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '60e7bf2cc2f54df88cac6db1a2f567ac'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_location'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '60eef807204a4346ac981bbbd08e1860'
            key: {
              name: 'x_swb_hub_elastic_event'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '61014b3675d64d908c0b09da30dda8e4'
            key: {
              list_id: {
                id: '91e91f12cb234f0e85fd739b21f816ed'
                key: {
                  name: 'x_swb_hub_aws_output'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'value'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6102cc78e3e8402eab4dbd2af4729811'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '612239dffc644769b4bf58393608ca36'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'shortened'
            }
          },
          {
            table: 'sys_documentation'
            id: '612661a4f8b440f7ae8d6c23add3bae8'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_affected_user'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '619282b53150446dba3219fd92612221'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'approved'
            }
          },
          {
            table: 'sys_documentation'
            id: '6194833c0f5e48778377e113cb6a85c7'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'action'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '61f42d4893b14fa6b0f48814664cf6a8'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'resource'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '620c57f2f7cd4b3d829bff14f17b5a45'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '22'
            }
          },
          {
            table: 'sys_ui_form'
            id: '622f996be3384d158c310bc3d2d6e0ba'
            key: {
              name: 'x_swb_hub_aws_operation'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '625689b12af9425a901e8c1fd6547740'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
              element: 'user_group'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6273e18a8fc54bcca100070e7b2c9624'
            key: {
              list_id: {
                id: 'e02d1acac2ac4dc4875dfc1b91a35d92'
                key: {
                  name: 'x_swb_hub_aws_launch_path'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_ui_element'
            id: '628f46792d104e44b5e6eb95a0a54ba4'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provision_change'
              position: '13'
            }
          },
          {
            table: 'sys_dictionary'
            id: '62b30c3d95534acc9d18b8baddadec7f'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'worker'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '62c69f607eb7436085e369be7cdff2c8'
            key: {
              list_id: {
                id: 'cb2596bb2989432292fd5c5744049881'
                key: {
                  name: 'x_swb_hub_aws_region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'account'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '62ca6a024580462e9ccca0fe12eaf9e7'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'order'
            }
          },
          {
            table: 'sys_dictionary'
            id: '62cf7cd4c193453dbbb2d410d2f32c15'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '62de28b0f1d7402f80310e3e13960fe0'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '62ebc5802c3d44de944a5d9e348ebe00'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
              value: '2'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '62f59dfadd3245cc9188622f6642e3e1'
            key: {
              sys_security_acl: '86200156434b49b2957742cd9c24e3ee'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: '62f67993f3e34eed8e3f027cf047ccaa'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'subcategory'
            }
          },
          {
            table: 'sys_dictionary'
            id: '62ff1045a75d4916871617697b7f0894'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'rejection_ends'
            }
          },
          {
            table: 'sys_documentation'
            id: '632324438ef0447092ffd61e467636da'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6332e1289e294f9a98de72838089f1bc'
            key: {
              list_id: {
                id: 'db2c00c257bc42b7a18d9c650d058ae3'
                key: {
                  name: 'x_swb_hub_ticket_order'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'resource_key'
            }
          },
          {
            table: 'item_option_new'
            id: '63a99dc350544d25a3002aa59182f66b'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMInitiatorName'
            }
          },
          {
            table: 'sys_variable_value'
            id: '63c30df0c8764b93ace65f2bbf4acbb0'
            key: {
              document_key: '5c82277087864ad2bec50c54c2ad5f7b'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '63d9162bfde947678d77116facb21414'
            key: {
              sys_security_acl: 'f1e63ed883774ce28c01b0cfca649457'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '63dda724997d45099b9851165da06d4a'
            key: {
              sys_security_acl: '0f7aff2144164d55b386d88bfe111b3e'
              sys_user_role: {
                id: '517b383eef1f4da78ac9db4641eea864'
                key: {
                  name: 'x_swb_hub.integration_user'
                }
              }
            }
          },
          {
            table: 'sys_db_object'
            id: '63ef3f6045b24564a018da1f5304c57d'
            key: {
              name: 'x_swb_hub_ticket_order'
            }
          },
          {
            table: 'sys_ui_element'
            id: '64053a3dbb0945e7809add925c748605'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '1'
            }
          },
          {
            table: 'sys_documentation'
            id: '64298cb2f63c45558cca3ab1f37a6105'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'token'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '642e005fb6a541b4be59646e1be7176a'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_assignment_group'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '64381b01cdf34e58abfe04b0928dbb11'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'order'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '643dba0cb10d48b5a421b0c2de927e08'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'sha1'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '645e1217c3894cdb9eba3fbbebae7bf6'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'unmatched'
            }
          },
          {
            table: 'sys_dictionary'
            id: '646e20d91f7c4fcc9930786783bb1e52'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'external_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '64778bbe29084f7882aca537aa6676ba'
            key: {
              sys_security_acl: '0eae773a903a4cce9b6b554d0946dfd5'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '647b16b90eae4bbf90c002a5a5a815a9'
            key: {
              list_id: {
                id: '18b790e265274241a90c2eae24f4b430'
                key: {
                  name: 'x_swb_hub_elastic_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'u_short_description'
            }
          },
          {
            table: 'sys_index'
            id: '648d117f66a7416da301aa76419c8030'
            key: {
              logical_table_name: 'x_swb_hub_aws_sync_run'
              col_name_string: 'started_on'
            }
          },
          {
            table: 'sys_index'
            id: '649bfcf402944f98af5772135928cb4d'
            key: {
              logical_table_name: 'x_swb_hub_aws_portfolio_grant'
              col_name_string: 'portfolio,user_group'
            }
          },
          {
            table: 'sys_variable_value'
            id: '64a058805132453084efdb0914a91a38'
            key: {
              document_key: '7c0fb5f2141a46bfbf4682c54b30523f'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '64ed242e08904a04bc3548186ac3c7c3'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'work_notes'
            }
          },
          {
            table: 'sys_dictionary'
            id: '65177c0050c8459c93820ae1faa87286'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'computer'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '65225084ef324369b6e5264db32741a3'
            key: {
              list_id: {
                id: '1eb2fed67e86478192c05be0259560bc'
                key: {
                  name: 'x_swb_hub_event_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'code'
            }
          },
          {
            table: 'sys_variable_value'
            id: '653ad7a09e6240f88fa1d8de309cff6d'
            key: {
              document_key: 'e8509155973245bf8502be3f8fb0314c'
              variable: '52ed1e5b5360220002c6435723dc3421'
            }
          },
          {
            table: 'sys_ui_element'
            id: '654038b8d18a491f9175b5b09ebd02c1'
            key: {
              sys_ui_section: {
                id: 'b0eb1969cf8947bc8bca6efb23f3e781'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  caption: 'AWS automated tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'tag_value'
              position: '3'
            }
          },
          {
            table: 'sys_variable_value'
            id: '656a421e2c574bdc87325d08ad2442ff'
            key: {
              document_key: 'bd2e05cb51de4de6bb7dfa643b202c1b'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '65a9ebdb70b347848e515c22598a47c1'
            key: {
              list_id: {
                id: '18b790e265274241a90c2eae24f4b430'
                key: {
                  name: 'x_swb_hub_elastic_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state'
            }
          },
          {
            table: 'sys_ui_element'
            id: '65b3541ea6854980b0186414a01a85f4'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provisioned_type'
              position: '15'
            }
          },
          {
            table: 'sys_documentation'
            id: '65bc9598369e4f059e7e91fc35f9361a'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'kind'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '65c2d2a8aa604f6aadc529d592c40f24'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'request_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '65ce34f8349c4bb79f18610300b6d8e7'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'started_on'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6607aaeff96a4bff8da20eeda09deec0'
            key: {
              document_key: '0dbe5e161a5947d4aa9df2533b84afa5'
              variable: '501c8f535320220002c6435723dc34da'
            }
          },
          {
            table: 'sys_choice'
            id: '66169c19884f47b49c7b19d984936068'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'life_cycle'
              value: 'provisioned'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '662091c5760d4f0f84af21d9cd2c0d4b'
            key: {
              name: 'x_swb_hub_aws_change_item'
              element: 'operation_type'
              value: 'update'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '662385ad0b884415b46010cfb8877aae'
            key: {
              list_id: {
                id: '91e91f12cb234f0e85fd739b21f816ed'
                key: {
                  name: 'x_swb_hub_aws_output'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'provisioned'
            }
          },
          {
            table: 'sys_choice'
            id: '6624873b1db141dc933e2be101f30c77'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'user_tags'
              value: 'allowed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_user_role'
            id: '662ace666ef042ecb2913f01570ccd85'
            key: {
              name: 'x_swb_hub.companion'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6632eaa90f4143e7a9676443c3fc5534'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'product'
            }
          },
          {
            table: 'sys_documentation'
            id: '664491e66ceb41eca94c35b96085ad6e'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'region'
              language: 'en'
            }
          },
          {
            table: 'sc_cat_item_user_criteria_mtom'
            id: '66b3c1de5b8e41b4966dd2d561e7ba63'
            key: {
              sc_cat_item: '95aa76583061416789d56bc240ae075c'
              user_criteria: '2befc9b7db544dbaa30a607f26a08f12'
            }
          },
          {
            table: 'sys_dictionary'
            id: '671c4b1116984784bfd344906346b9df'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'request_item'
            }
          },
          {
            table: 'sys_variable_value'
            id: '673da8ecd33b409bb09d21680b4afc3a'
            key: {
              document_key: 'e1dda6815a6b46b29f3755dddc642a5e'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_choice'
            id: '673e8685d19c4cd1a955c018fe9a616b'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'update_change'
              value: 'emergency'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '674673f9208c4d77a392aecb297eb1c2'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'user_reason'
              position: '25'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '674d7110f550470ab8e3802e2ddd6995'
            key: {
              list_id: {
                id: 'c8b8529aa6f749deaaebcefba68528b5'
                key: {
                  name: 'x_swb_hub_aws_tag_choice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'allowed_values'
            }
          },
          {
            table: 'sys_dictionary'
            id: '67d28c8ef4754bb985b21988d5fc1869'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'subject'
            }
          },
          {
            table: 'sys_documentation'
            id: '68134821715a45a7a5890c025a3ef173'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'started_on'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '682d6a749b344886aee3df1c9a1425af'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'report_seq'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '68c14b6168984b3bb3adc653e7914f53'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'endpoint_approver_sid'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '68d9bb6aa7a6460b83bfd7b676c02530'
            key: {
              sys_ui_form: {
                id: 'c0d92348518f468eb73e42e3f1432f39'
                key: {
                  name: 'x_swb_hub_aws_account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '68dd990de8d243a1b6fb00eb0de25283'
            key: {
              sys_security_acl: 'bb9689f73cc74208bdfd22fee4843047'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '68fed8c84c794c12bb6205cb252036b4'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval'
              value: 'everyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: '69202beee5a247758c2a35ed4e166a15'
            key: {
              logical_table_name: 'x_swb_hub_ticket_change'
              col_name_string: 'client,number'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6948488f09a748b682d6f792033c75d1'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_element'
            id: '69763ce7bca74dafaf7fbec6bbe92248'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_provisioned.x_swb_hub_aws_value.provisioned'
              position: '20'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '69b5b49cfe034e3998fa9f8dcadac654'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'category'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6a075d3d6180435bb8d508fdb03be0d6'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provisioned'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: '6a0785b593044d95a2753c8b58fec5ad'
            key: {
              name: 'x_swb_hub_elastic_observable'
              element: 'observable_key'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form'
            id: '6a1bf5717d4c49b5b11b954a650ca65d'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6a28575e4def44f0a80a38d006f0cc5d'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'product'
            }
          },
          {
            table: 'sys_documentation'
            id: '6a993c98e1cb45a49da55c5c2833c2aa'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'allowed_pattern'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6aaba323aaa242e8841735a859edc013'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_portfolio.x_swb_hub_aws_portfolio_grant.portfolio'
              position: '19'
            }
          },
          {
            table: 'item_option_new'
            id: '6ad288e32def43cba3ce86dc355c2291'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMFileSha1Hash'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6b337dd707624820b3a2af13877c0aa5'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'rejected'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6b7b0d8d43214de3ae4b4b3f312a1508'
            key: {
              sys_security_acl: 'b8b73f9bd7c7402a85acd65742b4b23f'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '6b965506c3044009b5249c97a8092ca8'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'ticket_table'
            }
          },
          {
            table: 'sys_documentation'
            id: '6bf81ab01feb4753a3642d6c0bd6d8b6'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'calls'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6c563d68c6934b0f839054c93820d335'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'max_length'
            }
          },
          {
            table: 'sys_choice'
            id: '6c7a31aff6f44e308c91a4da70748240'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'level'
              value: 'info'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: '6c7ab1f77d20480781dc54ca735627a3'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
              value: '5'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6c7ae910c3ca48ac99b9d59340de3151'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'type'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6ce1e69c451c444da4096121a7a91991'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_portfolio.x_swb_hub_aws_portfolio_product.portfolio'
              position: '20'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6cfa8de8858a4695b20e6d222f163f6e'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_work_notes'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6d2d20016b7d4e0cb1a6c9d3a952be8b'
            key: {
              sys_security_acl: 'de4698a0cf6244c998770f6a7898e745'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6d83459cf77b479e82e90de60d6ac968'
            key: {
              list_id: {
                id: 'e02d1acac2ac4dc4875dfc1b91a35d92'
                key: {
                  name: 'x_swb_hub_aws_launch_path'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'path_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '6d8917c3845d4cd6828906c124e7f80d'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'computer'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6d935e712588489593e9ef7733592a24'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'life_cycle'
              position: '9'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6da4638c45364f25a2d0b9ee21a7b07f'
            key: {
              list_id: {
                id: '2725aadf56c9477dac5fe52717f5b365'
                key: {
                  name: 'x_swb_hub_aws_parameter'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'parameter_type'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6dba229f8e924bef893dc0416b16be6a'
            key: {
              document_key: '720c6634c335439a9461a411a76cadd4'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6dd8dedbc5f240adab876809819cd8a0'
            key: {
              list_id: {
                id: 'f24d650523d1414e8f3435800f3bbd7d'
                key: {
                  name: 'x_swb_hub_elevation_figure'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'kind'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6e0480f6ad3a4250b66ec2e7b8f39a87'
            key: {
              document_key: '34112d38d1aa4c9383c48948befa1e4f'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6e26074c4dce4c218badd6c5e5a50abd'
            key: {
              document_key: 'a8f2eb6af1a64075bd6ff12a6742ecf4'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6e301e8ea0694405b3ad8528f8388602'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'region_off'
            }
          },
          {
            table: 'sys_documentation'
            id: '6e490ac742cb40d68ead424aef70fe52'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'attempts'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_section'
            id: '6e4b8547b12049b3997e01e641ef6da7'
            key: {
              name: 'x_swb_hub_aws_operation'
              caption: 'On AWS'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'item_option_new'
            id: '6ed40299ce16495a8b374842a39f9f47'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMAgentId'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6ed67becdbbd4f7c92613b390675bd59'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'provisioned'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6ee32b1f2a184cdda896fa2940fa955b'
            key: {
              sys_security_acl: '0f6cc0d251ec43ab98cd5011fd1667b4'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '6eedc0e47561424193dd5dd25a246ef4'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'finding_key'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6f661db1e6864a62b3170943fab7321a'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'operation'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6fa7e9766030423ab9cfef89989d1fd0'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'unit'
            }
          },
          {
            table: 'sys_choice'
            id: '6fbdc674b98642279d9ec8da21cde7f0'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_approval'
              value: 'everyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6fd521bf1fc54948a708c849322f9937'
            key: {
              list_id: {
                id: 'c8b8529aa6f749deaaebcefba68528b5'
                key: {
                  name: 'x_swb_hub_aws_tag_choice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6fdebf9c6a18403294f8600b3944054e'
            key: {
              sys_security_acl: 'a36ce30a44804966afb445c96c1eb5c3'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '70144c8b7ca5412c98ad21cee3a98346'
            key: {
              sys_security_acl: 'bdf5d04aa8704b1e866a8ef904a38aa3'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '70235ac9eadc450092709a79070e1d6c'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'provision_change'
              value: 'automatic'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7032bd4addfc4fd197769d07bdcfe8d1'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'provisioned_product_id'
            }
          },
          {
            table: 'item_option_new'
            id: '703cccb158ad419d9b5aecb4bf1f8db9'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMProcessId'
            }
          },
          {
            table: 'sys_documentation'
            id: '703e1858543349cba308132c7a71fa73'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'service_set'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '705c1e1ff8094d4181b5e8536846bce8'
            key: {
              list_id: {
                id: '3e5a0112d1c74a2688579722ca7e4e0b'
                key: {
                  name: 'x_swb_hub_elevation_setup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'found'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '70608a283af34a5cba5bbb6f464a836e'
            key: {
              sys_security_acl: '06dd3aca1f5b440a9f1aa26a4ac5bfec'
              sys_user_role: {
                id: '517b383eef1f4da78ac9db4641eea864'
                key: {
                  name: 'x_swb_hub.integration_user'
                }
              }
            }
          },
          {
            table: 'sys_db_object'
            id: '706930b8b4924e8cab0e55d96d99c392'
            key: {
              name: 'x_swb_hub_aws_launch_path'
            }
          },
          {
            table: 'sys_documentation'
            id: '706f5550ff6b403da822ed49ecd03914'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'source'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7070cfe3b0bc45a38047ff1f9a6847cb'
            key: {
              document_key: '5a8dd9480b8649d8b0b14a2733125517'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_variable_value'
            id: '707d9c81cfef47edbddc5b0bab42a452'
            key: {
              document_key: '604ce7a903e443f0843b54430adbc38c'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '70e3fa3466fc4370b010377daf87d15d'
            key: {
              sys_security_acl: 'b089602b234848288c61a5c93a65fa72'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sc_cat_item_catalog'
            id: '710554ab741c440eb0cf2a5445916d53'
            key: {
              sc_cat_item: '95aa76583061416789d56bc240ae075c'
              sc_catalog: 'e0d08b13c3330100c8b837659bba8fb4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '716d63957921404a949737e48a4a67af'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provision_change'
              position: '7'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7191d74c728143a794fb883f321a2826'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'user_tags'
              position: '13'
            }
          },
          {
            table: 'sys_variable_value'
            id: '71a70c56c80d49e0a55ad5d95fd1993c'
            key: {
              document_key: '0a70d007f25644e58d43b09224aa6eac'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_choice'
            id: '71b95e2ebf734405915db2e85f8a4e4a'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_change'
              value: 'emergency'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '71e77735d04d4d38be881862b12688c3'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'waiting'
            }
          },
          {
            table: 'sys_choice_set'
            id: '720c09d760dd4ab0b74f5aacac41caf1'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approval_mode'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '723db95a76dc4b7a8f036e4a21a9b159'
            key: {
              list_id: {
                id: 'ac3cff1e33894b4f872dc785d3ae02e3'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_documentation'
            id: '725ac5fde766442f908dd02bf656bf12'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'output_key'
              language: 'en'
            }
          },
          {
            table: 'sys_db_object'
            id: '726435a45e21426b8fc154ec63fda581'
            key: {
              name: 'x_swb_hub_aws_region'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '727c39c7f8a44834a1b096e71f7b12f8'
            key: {
              sys_security_acl: '7e480a856e6f4bcf9f4e19b516a520dc'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '72839409e05c43769c2d01192ee548d4'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '72aa65f137a4485e9a3e292cfa733d3a'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'unverified_hash'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '72b648a0edf341e392b00e57d7d02a12'
            key: {
              sys_security_acl: '008bb92105e4485e858aacd0433142a1'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_ui_section'
            id: '72b7f23f12224ded9850f12d5ef32d22'
            key: {
              name: 'x_swb_hub_elevation_rule'
              caption: 'Elevation approval rule'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '72c8e83051e34abea5fa2acc32f97192'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'rule'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '72fde65e1af54f8eb9d21776028a3f1f'
            key: {
              sys_security_acl: '17c683797b6d4c46b57aecdd6e3a76b3'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '730abe4b0616494290fa820aac4768ab'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'aws_status'
              value: 'PLAN_IN_PROGRESS'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_db_object'
            id: '7343797f639841d79650fb45659f294a'
            key: {
              name: 'x_swb_hub_aws_version'
            }
          },
          {
            table: 'sys_choice_set'
            id: '7377ee69882a4fb19d4960877816d0de'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'outcome'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '738ebab8d7df479f9bc6bf891ceff4cf'
            key: {
              sys_security_acl: '488bf5b2c12f4f18a03be52db2325984'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7397c1e2e9dd456f96113bbeec71b321'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'change_request'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '73aa5e7bdbd34819831b4effc22fa635'
            key: {
              sys_security_acl: '968700b47efb46da9ce92985d30b09af'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '743850ca6176438f8710bdb4f8b2d733'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_comments'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '743effd8cbc54337b4a4acbf74d1c878'
            key: {
              sys_security_acl: '93b3516912a64faea05772a95498c88a'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '74a179e379b24e10aaa429302eb85735'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sync_role_arn'
              position: '11'
            }
          },
          {
            table: 'sys_choice'
            id: '74c39952c6b54035bcdfd40677f8cdde'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
              value: '6'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '74c9e3ce4f2f4fa29258e4ae4185ed03'
            key: {
              list_id: {
                id: '4ed7e8032ec44786b30d7700495a0e76'
                key: {
                  name: 'x_swb_hub_aws_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'value'
            }
          },
          {
            table: 'sys_variable_value'
            id: '74d59a5244594f578c27f5278ae3dba3'
            key: {
              document_key: '604ce7a903e443f0843b54430adbc38c'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_variable_value'
            id: '74dbcb9ed1944fb9a9cec49f96332864'
            key: {
              document_key: 'da8b3f3d43284230bda930f07a38c275'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_choice'
            id: '74df8de748904106ae4e9b2dd3b9c724'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decision_source'
              value: 'item'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '75044dce67144f35b8c76b8a6277cf3e'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '750b1bb9d0194e5babb7e254fe45ffae'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_business_service'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7510c07a7e5442cab719422d456f3913'
            key: {
              sys_security_acl: 'a92cf513f5f54160ab79ba80feb6b78e'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '7510cc28ab7c4a78b89d81e7f356c6a0'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_approval'
              value: 'manager_group'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '751203aaf9e744e4b6d7a9902a6f640b'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'decided_for'
              position: '12'
            }
          },
          {
            table: 'sys_variable_value'
            id: '751680fc6e1f43a4926add50e19712d3'
            key: {
              document_key: 'bd2e05cb51de4de6bb7dfa643b202c1b'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '753b1f0f2880449b9810c5bc8d24188a'
            key: {
              name: 'x_swb_hub_aws_output'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7548028c725b47619db3957d906a1e00'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'parameter_type'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7555ba382b0b44cf8859cf780789950c'
            key: {
              sys_security_acl: '4b209dbaa9e8479ea888c9f55e0cbb23'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '757beb84e2fe4958b48b987650143240'
            key: {
              sys_security_acl: '51c6f0bad01e4f5e8f2cfc0e7b235127'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '757f879ba0e949b59981ce5f82af02b3'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_dictionary'
            id: '75bd255fbeab4a52bb0bf1d692f96b02'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '75d10ef69ddd4198b50943976241822d'
            key: {
              sys_security_acl: '488bf5b2c12f4f18a03be52db2325984'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '75dfb6f8a182418baee1aa6df1c0ede4'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'session_name'
              position: '14'
            }
          },
          {
            table: 'sys_documentation'
            id: '75fce60d85d54ba18dd5e8752e6f23e0'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'description'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7627e8c4e61a4d969c705d651ee67a7c'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'requester'
              position: '4'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7635cc69b427421dacb9358618fbb36b'
            key: {
              list_id: {
                id: '900abdf2b81a4a47ae1e33eb3f857350'
                key: {
                  name: 'x_swb_hub_aws_portfolio_grant'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_choice'
            id: '7639e855d89544caa14ccf70be8a9ca0'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'state'
              value: 'cancelled'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7645394b189049aca868f9fd254f9020'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'message'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '764ebf86294b4d34b029ef9d21dd77f4'
            key: {
              list_id: {
                id: 'd2b09c326258489c8df3459221b6b524'
                key: {
                  name: 'x_swb_hub_elastic_event'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'unmatched'
            }
          },
          {
            table: 'sys_ui_element'
            id: '767efa1b5b2d4dd192f74e03433fa709'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '7'
            }
          },
          {
            table: 'sys_ui_element'
            id: '76b8d678bff44cd2b726a60c55cba6a1'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provision_change'
              position: '14'
            }
          },
          {
            table: 'sys_documentation'
            id: '76c171c6ae7e48129bcfbadb1484ec2e'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'provisioned_product_id'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '76d72784a4c642a3a93217cfac3ed0cd'
            key: {
              document_key: '604ce7a903e443f0843b54430adbc38c'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '76e69304adff416a9342184fc3dcc770'
            key: {
              list_id: {
                id: 'c7e221271d3d48338944335fa7b7b4fe'
                key: {
                  name: 'x_swb_hub_ticket_change'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '76f2eecdeba44ce9b20c17da641a6254'
            key: {
              list_id: {
                id: 'db2c00c257bc42b7a18d9c650d058ae3'
                key: {
                  name: 'x_swb_hub_ticket_order'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ticket_number'
            }
          },
          {
            table: 'sys_ui_element'
            id: '770d6c8d4a554a79aba3b5354280c34b'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'computer'
              position: '5'
            }
          },
          {
            table: 'sys_ui_element'
            id: '775d6871d4e44d1d85fde6779987d4c1'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_provisioned.x_swb_hub_aws_output.provisioned'
              position: '19'
            }
          },
          {
            table: 'sys_documentation'
            id: '7797a14c1eef4a8cbcd542192eec5ee7'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'product_type'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '77a37b5ed9dc4329a875551f94844536'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'actual_spend'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '77bfd492f79a41f0bdfa6e72b8cc72f0'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'endpoint_approver_name'
            }
          },
          {
            table: 'item_option_new'
            id: '77e3870ea8f04dddbe0cd7c5517e7a42'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMApprovalStatus'
            }
          },
          {
            table: 'sys_ui_element'
            id: '77e7b4df281540058ac3f52aed80ac2b'
            key: {
              sys_ui_section: {
                id: 'b0eb1969cf8947bc8bca6efb23f3e781'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  caption: 'AWS automated tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_choice'
            id: '780cd93dc1fb4ee0a92714480cfea010'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'kind'
              value: 'policy'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '782373af522a491ebd6227380b02fac4'
            key: {
              field: 'field_values'
              table: 'var__m_atf_input_variable_14872288df60220062fe6c7a4df26319'
              id: '2b82920badd14e238731fb46b49d5b40'
            }
          },
          {
            table: 'sys_documentation'
            id: '782731e4a61842509c9601fa0078d602'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '782dbf1d4a8b4edc8815dd21c6c62b29'
            key: {
              map: '6c1a00cd02b84556b4ffd4b87a398326'
              target_field: 'metric_name'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7855df47b0434e5e881eda2747becd76'
            key: {
              document_key: 'a173a04249c54dd4b58ccbfc74d4d538'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '78633e406ebc41c09911823151795a5b'
            key: {
              list_id: {
                id: 'deb5776631654fe3a225f4512e658ae7'
                key: {
                  name: 'x_swb_hub_elastic_si_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'unmatched'
            }
          },
          {
            table: 'sys_dictionary'
            id: '787e6e39118f4a489e0d3f177be68194'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_assigned_to'
            }
          },
          {
            table: 'sys_documentation'
            id: '788393d06dc346a294e126fd5f3fa9b3'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '790c4fd1828642f19a1b3fabc805cec2'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'kind'
              value: 'application'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7931524e4a344518971a7768997dbae3'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'http_status'
            }
          },
          {
            table: 'item_option_new'
            id: '7957206651c846a7bcd7c3b32e937f57'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMUserReason'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '799b7b199b234d2ca68a502ba69537f3'
            key: {
              sys_security_acl: 'f964c7f2a4dd412ea0415fe2e8a9213c'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '79df9f22f4e3454facf5b3fa93fb6dc3'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'cancelled_by'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '79e3b8472f8c421890c1ade82683b59e'
            key: {
              document_key: '0dbe5e161a5947d4aa9df2533b84afa5'
              variable: '334b7bb7675003007ba405225685ef72'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7a03d52d341947b09e9facb149b1e3e7'
            key: {
              sys_security_acl: '46c2282e3dbd40a5b1e8298ccac58912'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '7a093748ea6d45658e545aea2256801e'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'update_change'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '7a171ed81fba47c386cdd5eed279a970'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_location'
              language: 'en'
            }
          },
          {
            table: 'item_option_new'
            id: '7a3d2778237a4662aabe9427437dac92'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMFilePath'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7a5572549dc94bb5929262033b9c31d8'
            key: {
              document_key: '1fcf4eebd06e46e587a394e0e6e87c8a'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '7a5a61101dce41beb12ef940f8e509a1'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'work_notes'
            }
          },
          {
            table: 'sys_documentation'
            id: '7a65684b47b649a7ad20a48ad6d0af91'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'parameter_type'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '7abba8dbdbb84b73bf14da8d58114ebf'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_close_notes'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7addb63e9f4249999fc61bf877c167a8'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'correlation_id'
            }
          },
          {
            table: 'sys_ui_form'
            id: '7ae071bdd6804a4fb9a022e1dd833cba'
            key: {
              name: 'x_swb_hub_elevation_request'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7aec777c7a904c3087a68c25058d6ae8'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_malware_hash'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7b2085b3a69d4173a42ab028398ee38a'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'approver_group'
              position: '15'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7b258c10921b4d2985e448b87ff213d1'
            key: {
              list_id: {
                id: '249fd3685b8b486c8caa7e8985671df1'
                key: {
                  name: 'x_swb_hub_elastic_observable'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'security_incident'
            }
          },
          {
            table: 'sys_documentation'
            id: '7b3a1d9aefeb4c87a8ae49896962ed39'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'constraint_description'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7b94eee7ff4f48ad8ae3b5a74b50a4dd'
            key: {
              sys_security_acl: '7c78dd92789a43d9aae390afd493e788'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '7badeaa7d4aa4696836db402ceca3bb0'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ended_on'
              position: '12'
            }
          },
          {
            table: 'sys_documentation'
            id: '7be2637607324ceab369e756a8fc0f63'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'provisioned'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7c16cc2a12b94afc83b483ae993e80eb'
            key: {
              document_key: 'f4d21a169f7c405f8c39a52af7dcd831'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7c21e569944d4c888f446c97513531a5'
            key: {
              sys_security_acl: 'c1d179be967b4925b5829e9fc41e6212'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7c52cbe09a324937aec2252c692c7242'
            key: {
              sys_security_acl: 'a614ca1915bb47a3accdc53c6191d498'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '7c592c2067604bd4a55e708396f14a80'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'found'
            }
          },
          {
            table: 'sys_documentation'
            id: '7c5d57eb68534deaa4a722ba482748b6'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7c614a5673e6449ea48c84e9317ebc09'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'ignore_errors'
            }
          },
          {
            table: 'sys_documentation'
            id: '7c74673a35cf41f4827c0a82d9aa500b'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '7c90ed7b987a43a1beb5c3e972a42310'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'lease_until'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '7c940da758594306868cdae21accbb5d'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approval_mode'
              value: 'anyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7ccc86162b144596a9df187950005727'
            key: {
              sys_security_acl: '7d3c0735fcd44518a731737d00f379f0'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '7d7669a5f3bc4cee9be94ba1fdbba3e5'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'life_cycle'
              value: 'terminated'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7db5af6977d7483cbccf10aa0964800c'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'operation'
            }
          },
          {
            table: 'sys_documentation'
            id: '7dcdb25d3b6b42ebbd59871bf5beec58'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'view_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7de46cb73ea149619efec80423bb6df5'
            key: {
              list_id: {
                id: '18b790e265274241a90c2eae24f4b430'
                key: {
                  name: 'x_swb_hub_elastic_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'elastic_incident_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7deb5bbba9c640ee979124ad32345f77'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'occurred_on'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7dfc5892659c49bf8601c890513f6ea9'
            key: {
              document_key: '5348b5c71e00478b9420e2f318500c67'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '7e13d1790f734bfb97ce8a0fff9163ca'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'cmdb_ci'
            }
          },
          {
            table: 'sys_documentation'
            id: '7e47b4be8470449e9bb1aa02228b813f'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approver_group'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '7e597053e80c491fa97908cb73ee419e'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'fips'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '7e8db28735b54badbb28465fea0d1de0'
            key: {
              sys_ui_form: {
                id: 'e2cf8d70e93a4892a8077222563b0a35'
                key: {
                  name: 'x_swb_hub_aws_region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '7e977b96eff443ce9b77fb80e4237316'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'status'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: '7eec65112e8748ad954930fd362fdef1'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'action'
            }
          },
          {
            table: 'sys_choice'
            id: '7f55a34f9eb942a39638c1e87a94cf32'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval'
              value: 'manager_everyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '7f689178f3934e4b92dabc742fbbcc19'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7f7039100b924e0480d7ad35739deabc'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'computer'
              position: '6'
            }
          },
          {
            table: 'sys_choice'
            id: '7f72b4c4fe9e406ea88abac1c992a82e'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'provision_change'
              value: 'emergency'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '7f7b8d905cfb45e3bef4d3ad7fb66588'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '7fad5019cde74ffab5bee45303f5d134'
            key: {
              sys_ui_action: 'b0be4eec1fba42a7aa9ee8711675d893'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_index'
            id: '7fb507266a66439491273d326f9b66b1'
            key: {
              logical_table_name: 'x_swb_hub_aws_product'
              col_name_string: 'region,product_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '7fc0a9f7bd5a414698f565a25ce8b91d'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'delivered_status'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7fdffba03c4c4de881eac1415ac7aa4a'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'requester_department'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '7ffba547025f410ba8e301ab0988a5cc'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'cmdb_ci'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8009868ba4bd4b83a0c4767671112301'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'terminate_change'
              position: '9'
            }
          },
          {
            table: 'sys_choice'
            id: '801ac751719a460c8e80a58c217549f2'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_change'
              value: 'automatic'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '801affede474422c9dbed827702d92dd'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'number'
              position: '1'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8032872845834a18a23fda5441f0ca80'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'update_approval'
              position: '10'
            }
          },
          {
            table: 'sys_documentation'
            id: '803fb74c721b4fd3b0cd731dea60e092'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_assigned_to'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '804407c81b2d40dc9d04af5169d1de55'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '804e774a1a5942a98571d14eea8a740b'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approval_key'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8051471e6cda46a2ac9ee35e4f4fa296'
            key: {
              list_id: {
                id: '249fd3685b8b486c8caa7e8985671df1'
                key: {
                  name: 'x_swb_hub_elastic_observable'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_choice_set'
            id: '80753033e2d4498a94b7204bdca59bbe'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_change'
            }
          },
          {
            table: 'sys_choice_set'
            id: '809564a11c2c4a9d9bc24f464c59f389'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decision_source'
            }
          },
          {
            table: 'sys_choice'
            id: '80cb8c0aa532409cb77569cc5c6b6868'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'aws_status'
              value: 'UNDER_CHANGE'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8118da710d614f7ea72cf0dd42133ba4'
            key: {
              sys_security_acl: 'a5b482601b6b45bc8677112f823374cb'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '812a2b62ba5642c788088069746aca94'
            key: {
              name: 'x_swb_hub_event_log'
            }
          },
          {
            table: 'sys_dictionary'
            id: '817c4a0b608a4f2f838aef365c3a1728'
            key: {
              name: 'x_swb_hub_aws_value'
              element: 'provisioned'
            }
          },
          {
            table: 'sys_db_object'
            id: '818f648e9bd24bb9967e06af2de2221c'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '81cdfbd8ec364d96b78673bce93d0a9c'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'correlation_id'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '82195325d4dc45ca9be8a453eeb0a01a'
            key: {
              list_id: {
                id: '900abdf2b81a4a47ae1e33eb3f857350'
                key: {
                  name: 'x_swb_hub_aws_portfolio_grant'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'user_group'
            }
          },
          {
            table: 'sys_dictionary'
            id: '824245d3b3664b97865f0a7d27f0c3d6'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'view_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '826474c699b548ebb7bc29211028ee4a'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_cmdb_ci'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '826d279896764c7f9ae8508a74f4dde0'
            key: {
              document_key: 'a8f2eb6af1a64075bd6ff12a6742ecf4'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '82ca683b5512438e86592c5b0464c6b5'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_ui_element'
            id: '82ceb6f157d74a02ae76d37679d00c54'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'update_change'
              position: '15'
            }
          },
          {
            table: 'sys_documentation'
            id: '82d7f2152f4440f18f809ba9794656f7'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'claim_token'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '82e99249e49346f0a8329b349fa153e4'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'unmatched'
            }
          },
          {
            table: 'sys_documentation'
            id: '8302de2687384c52a92613c981384cea'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'policy'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '83247f1ae1904001aac795c8849561da'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'provisioned_type'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '833c7471c6564a26875ccfb5d985af4f'
            key: {
              list_id: {
                id: 'f41da7baa32b42e68173757c9115b61f'
                key: {
                  name: 'x_swb_hub_aws_sync_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'deactivated'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8344501b1ae344c3bc5ce461020d77ed'
            key: {
              list_id: {
                id: '2725aadf56c9477dac5fe52717f5b365'
                key: {
                  name: 'x_swb_hub_aws_parameter'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'version'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '83449d7cc7eb490b910dc25d1f031cba'
            key: {
              sys_security_acl: 'd4553ba0d65648beb384de5bf3bfec38'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8344bbe866cb4a69a3062495d6981572'
            key: {
              sys_security_acl: '3ce89c798652456395f51d42ceda2252'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '835eb024972e44e7ab68bc89c7126df2'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decision_comment'
              language: 'en'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '83b27abfd3d444779375a77edf5d6e19'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'sys_id'
            }
          },
          {
            table: 'sys_db_object'
            id: '83db02aa5a3743b49dd80c6d145dafb0'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
            }
          },
          {
            table: 'sys_documentation'
            id: '83e2a99a86874040b6c32a5048eb9f98'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'session_name'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '83f49cd7b5e24d148fcae61fa22f87bc'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'aws_owner'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '84099436d5a44e329a47243f55658368'
            key: {
              document_key: 'dc204bf7289140f089e7f4ff4ba862ab'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_variable_value'
            id: '844d353064724371b24fb87dc3aafefe'
            key: {
              document_key: '0a70d007f25644e58d43b09224aa6eac'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '847bfeac3f16484c86a5f5ad8de51355'
            key: {
              sys_security_acl: '2bb04bcc90d24cc3a919016f6c32e0dd'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '848ddefcb87941529fe58f332bf33757'
            key: {
              list_id: {
                id: '1eb2fed67e86478192c05be0259560bc'
                key: {
                  name: 'x_swb_hub_event_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '84bdbf6f96a34e8a9db60163f2553773'
            key: {
              sys_security_acl: '78ce1f8a1ae24953b46e47b7a62940c1'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '84cc204bf74249e4bc3048b59581ba8e'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'active'
            }
          },
          {
            table: 'sys_documentation'
            id: '850eb740e1784543938623ed10a0fb3b'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'region'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '85105bf668db41f59227234678497528'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_company'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '8515b656cf69484194f985723b30a1a3'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_change'
              value: 'none'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '85433c1358704bcbb71df6a2a32e794a'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'expires_at'
            }
          },
          {
            table: 'sys_documentation'
            id: '854c90a8f2d94afd910782440199a128'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '854e18be2fbd43e39e9193bc686c0015'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'version'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8570e18800be4c14bb9fea53cff68e27'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'initiator_key'
            }
          },
          {
            table: 'sys_choice'
            id: '85761160da7245259f411f3c314cc89e'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'volume'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8597f96b7f8045bc88d598e999a33286'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'kind'
            }
          },
          {
            table: 'sys_choice_set'
            id: '85987a8607c141a9b6cca5ef163bd6b7'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'aws_status'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '863e062dcba54a34b099fbbb0c0144ff'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'hash'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '86436b9e03b64819928ad222903ce2c5'
            key: {
              sys_security_acl: 'e1d56297e0f749159e8743b34f3a1403'
              sys_user_role: {
                id: '517b383eef1f4da78ac9db4641eea864'
                key: {
                  name: 'x_swb_hub.integration_user'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '866c3724ea934c25abda71acbeb12e55'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'visibility'
              language: 'en'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '8672a7564d8742a6b23524b781398d8d'
            key: {
              field: 'record_id'
              table: 'var__m_atf_input_variable_1f39a288df60220062fe6c7a4df2639d'
              id: '5f9a150c3b414e39bd6354af89adb66e'
            }
          },
          {
            table: 'sys_documentation'
            id: '867c30776c8b40e8be9bdd0fd13198ac'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'record_id'
              language: 'en'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '86e48a27d0344833850b83f373535104'
            key: {
              field: 'record_id'
              table: 'var__m_atf_input_variable_17a72288df60220062fe6c7a4df26397'
              id: '0dbe5e161a5947d4aa9df2533b84afa5'
            }
          },
          {
            table: 'item_option_new'
            id: '86f4cf9c97f1451cbc9e4ce875720647'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMFileVersion'
            }
          },
          {
            table: 'sys_index'
            id: '8713f63a347243e9a76001a6c8763c8e'
            key: {
              logical_table_name: 'x_swb_hub_aws_account'
              col_name_string: 'account_id'
            }
          },
          {
            table: 'sys_ui_form'
            id: '873a32c17b284091a3bd6fefe9af273b'
            key: {
              name: 'x_swb_hub_aws_tag'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '874664da39e146f8a7432b19272e8467'
            key: {
              sys_security_acl: '46a4002d8af140b1ac676b4310343245'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '878c82ea91644ae8b6b4a190a7fea913'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
              value: '2'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '87baf15c921242cc89725b29315a0b23'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'requester_department'
              position: '10'
            }
          },
          {
            table: 'sys_choice'
            id: '87df137efad1450eb2817c2204bf47a9'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'level'
              value: 'warning'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: '87e6cccfe56745928f5bae7f555d4508'
            key: {
              logical_table_name: 'x_swb_hub_elevation_request'
              col_name_string: 'item_number'
            }
          },
          {
            table: 'sys_dictionary'
            id: '87e7126b63ca450e98fc126672743091'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_dest_ip'
            }
          },
          {
            table: 'sys_variable_value'
            id: '87e8103631054134baee5e1eee893deb'
            key: {
              document_key: '34112d38d1aa4c9383c48948befa1e4f'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '87f65a962fcb468496a2b9e86b7d5181'
            key: {
              sys_ui_form: {
                id: '622f996be3384d158c310bc3d2d6e0ba'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '880caf5e511a4c8790685b48e0712f3e'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'median_seconds'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '88632d623d074e71b334da0885a529c7'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'region'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '88765b0740d64e0fb8ae57f8821d76f2'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'change_type'
            }
          },
          {
            table: 'sys_ui_element'
            id: '88888122695744ee8a14cae909b444ed'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'terminate_change'
              position: '16'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '889327bfe614464286195f95adeb6124'
            key: {
              sys_security_acl: '51c6f0bad01e4f5e8f2cfc0e7b235127'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: '88b25f72dba940738529c21caf45cc2a'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'close_code'
            }
          },
          {
            table: 'sys_choice'
            id: '88d0881df4a4428eb65098a457ca4ae0'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approval_mode'
              value: 'some'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '891607dc718344f7b0edd8ab19bbc009'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_variable_value'
            id: '891c00f8ce5e4aada0a6cffe910298ec'
            key: {
              document_key: 'c4d0db80c1ec45e8bf8dacfb74e54bf1'
              variable: '5a9258199f132200ef4afa7dc67fcfb4'
            }
          },
          {
            table: 'sys_documentation'
            id: '89234b2fc83f4032a4e232a83b57c3d6'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'initiator_name'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '892ae034d5bf48e4b16c4219d0af484f'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'last_record_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '896bbae8afb443cab7638ecee6138b99'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'number'
            }
          },
          {
            table: 'sys_documentation'
            id: '89764298c5ce4312acdf9d6c8aa53e80'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'elastic_incident_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '897b97e691a14f7295ffe2761c5181a1'
            key: {
              list_id: {
                id: '3e5a0112d1c74a2688579722ca7e4e0b'
                key: {
                  name: 'x_swb_hub_elevation_setup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'subject'
            }
          },
          {
            table: 'sys_documentation'
            id: '898a81a6fb514e12b90ab27cc523fbeb'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'policy_id'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '898fcdf8534b42438918d56853d531bc'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'external_id'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '89974314cdc542e28f7007226c7c539b'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'product'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8a11f7dc795a4adba846da5b58386862'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'NULL'
            }
          },
          {
            table: 'item_option_new'
            id: '8a64d0527aab4e9cb3bd247cbc8efdfd'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMPolicyName'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8a73a09c6c334f188ce76a957db56652'
            key: {
              document_key: '2b82920badd14e238731fb46b49d5b40'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8a78d0a2a0294545bdf95b9396ab3f2d'
            key: {
              list_id: {
                id: 'a3ad6371baa84452a2085aca64e2b01b'
                key: {
                  name: 'x_swb_hub_aws_request_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'code'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8a7cb8b5139347a08d9ca415316ac32a'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'requested_for'
              position: '4'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8a85b24384fd45e9bd945d7460465951'
            key: {
              sys_security_acl: '25b55bf2877845b386832b73da0f97c8'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8aab8d5b6e6d4747a07899fd1e78857c'
            key: {
              list_id: {
                id: 'f5869df0a0a74a3f8278de5ec08d4c67'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8abcee799970448c9c7c11f45e474547'
            key: {
              sys_security_acl: 'bd1b09bd045e41d6bc0fcd08e08cb6cf'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '8acb659feeac49f0a9dd9bbad92dd63f'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'operation_type'
              value: 'terminate'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8adc3e30a8144a218b5d8bebe2504ff5'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'arn'
            }
          },
          {
            table: 'sys_index'
            id: '8aecb0cf2ebd4db5b51c494b87706108'
            key: {
              logical_table_name: 'x_swb_hub_elevation_request'
              col_name_string: 'request'
            }
          },
          {
            table: 'sys_documentation'
            id: '8b202c13ad984ad6b1b1730ae2b72ee7'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'ended_on'
              language: 'en'
            }
          },
          {
            table: 'sys_user_role'
            id: '8b4de34ea30c451b82281b40d123c35b'
            key: {
              name: 'x_swb_hub.elevation_approver'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8b59cf5c84474c69af7a33f0a5171e9a'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'active'
              position: '6'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8b8a9468ccfd4770a10c8b1702f9fae0'
            key: {
              sys_security_acl: '38f771b2348343cdac66e015c95d02d7'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '8b8fae53b67b428982de0d9e79e1e3ec'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'waiting'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8b8fee70af0745cebb7b0869fbc7853c'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'outcome'
            }
          },
          {
            table: 'sys_documentation'
            id: '8ba396500ea747c7b240816611c7589e'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8bef825d2ba548abb2cc19156d5088b7'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'region'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8bf9ccc4edbb4a169ef7c08a297c9c26'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provisioned'
              position: '8'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8bfa2e3a88da4469abd26ecee9a80d5e'
            key: {
              sys_security_acl: 'ba5244bd4f0844dca5c833bdd355887c'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_index'
            id: '8c033da563d646ddb3bbe2421a284c37'
            key: {
              logical_table_name: 'x_swb_hub_elevation_setup'
              col_name_string: 'finding_key'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8c130f26ae08420c8b02172234bde733'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'agent_name'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8c311f97b65f40058d660b6aa7824336'
            key: {
              document_key: '1fcf4eebd06e46e587a394e0e6e87c8a'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8c4093530c1640e795a9a132edc93054'
            key: {
              document_key: '93093524411a4f22b86124de6abba861'
              variable: 'ff6e125353a0220002c6435723dc3442'
            }
          },
          {
            table: 'sys_choice'
            id: '8c7056ad83fd4f01a9d4d83f6f1163a8'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_change'
              value: 'none'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8c8e30f7a9384b83a83a5aa74adb4d3d'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'resource_key'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8c9b6b6e01cb48048a095fdfe1dce834'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_category'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8ca63d27722c487091b7fa7db48a56fc'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'ticket_number'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8cb719f21b5c4245afad1f60a826bef6'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'end_user_role_arn'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8cc4859f7c7a4313bb14912dbfea4ae0'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'name'
            }
          },
          {
            table: 'sys_documentation'
            id: '8cc8ce4693b34410b72f63459adbd314'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '8cd743f2e5cc4eeaa04685b25fd98873'
            key: {
              name: 'x_swb_hub_elevation_setup'
            }
          },
          {
            table: 'sys_choice'
            id: '8d04788c10f44b45a17d7e3e473130c5'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'guidance'
              value: 'DEFAULT'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '8d2a7f6874904c529828ab26ca5d5788'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'share_type'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8da031e7182742aeb20300e4355c68ba'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'attempts'
            }
          },
          {
            table: 'sys_index'
            id: '8da16655426b42ccb3d07a590336eea9'
            key: {
              logical_table_name: 'x_swb_hub_aws_output'
              col_name_string: 'provisioned,output_key'
            }
          },
          {
            table: 'sys_ui_section'
            id: '8e0c678624b642448a65a20894e93495'
            key: {
              name: 'x_swb_hub_aws_account'
              caption: 'AWS account'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_documentation'
            id: '8e0e313df7a646059faf33f195dc7aef'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'error_code'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '8e26ef3fdb6b46a29229565d0e4d8af4'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'description'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8e3ed3b5cf2e4333a07b52aa9c376cfc'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'delivered_at'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8e4c57c630ee4a4c9ded53e6425e6498'
            key: {
              list_id: {
                id: '900abdf2b81a4a47ae1e33eb3f857350'
                key: {
                  name: 'x_swb_hub_aws_portfolio_grant'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8e50070fce244f6dab7a5a2bd4c45098'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'result'
            }
          },
          {
            table: 'sys_documentation'
            id: '8f03fa5c52b44e00954cad0100291f31'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'computer'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '8f1548d814a446ab8ccb8ab952cfc82a'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'requested_for'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8f313daa703b40e489023773a0c1b429'
            key: {
              document_key: 'ec71cc1e515c49148256b2716ac98b6e'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8f8adf722c3e40d5815ae3ea00e0a628'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'lease_until'
              position: '9'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8f97722911864686a9df786177b28560'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approval_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '8fa3cf4b69a747a2a6fc76ae565c2e45'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'values_record'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8fbb041bacfb441e99832089b779adba'
            key: {
              list_id: {
                id: '1eb2fed67e86478192c05be0259560bc'
                key: {
                  name: 'x_swb_hub_event_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'level'
            }
          },
          {
            table: 'sys_documentation'
            id: '8fbc912a5f4f478ca67544d351d96143'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'launched_by'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '8fd4f2961fb445eb8c254cc9bdc2d7a5'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'operation'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8fe493ee975b4ce9a0c02b23a8444b0e'
            key: {
              list_id: {
                id: '331c3ae40e154eb0a8f499b21fc48edc'
                key: {
                  name: 'x_swb_hub_aws_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_ui_list'
            id: '900abdf2b81a4a47ae1e33eb3f857350'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '90246c2234c942acb1ceed19d37b7a70'
            key: {
              document_key: 'd2409ca8b2f44cfc8bb40fe7ded15d94'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '903d443ece674b6da8c79d35d0c25fa0'
            key: {
              sys_ui_action: 'a7e24ed8bac447fca170f1f1afecf124'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '904e106b452b4a73a6f0016ae6318c32'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'active'
            }
          },
          {
            table: 'sys_ui_element'
            id: '90e3442aa9ca4d3cb04d4a3c4f349b90'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '17'
            }
          },
          {
            table: 'sys_dictionary'
            id: '90eb6eb2280543439ff7639b267ea9aa'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'sha1'
            }
          },
          {
            table: 'sys_ui_element'
            id: '90f209d4e33240e3861919efb0b81b24'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'owned_by'
              position: '5'
            }
          },
          {
            table: 'sys_db_object'
            id: '911acd4b776243f7bf5cc7f44262074e'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
            }
          },
          {
            table: 'sys_dictionary'
            id: '913fe17e89f64dcc80e51303d314de77'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'region'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9159b9cfddb141d28b08a45a68d2afc5'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'number'
            }
          },
          {
            table: 'sys_choice'
            id: '915e99bb911147ddb0d7747a7b6908eb'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'action'
              value: 'add'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '916eee1ad8a14c29ad4d482cb0f2a31a'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_assigned_to'
            }
          },
          {
            table: 'item_option_new'
            id: '917bd948ceeb4bd785dccc38e6b54923'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMFileOriginalFileName'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '91c842ce41de4cc5a09b500545c381b2'
            key: {
              sys_security_acl: '052bf4c100b645d5bae709091fe68e97'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '91e335ea995345519daf4a0ebbe5befb'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'region'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list'
            id: '91e91f12cb234f0e85fd739b21f816ed'
            key: {
              name: 'x_swb_hub_aws_output'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '91ec3970c91c46188e9de761e91303cd'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'action'
              language: 'en'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '91fc2059f4d3431ebc6e727c6255b8ed'
            key: {
              field: 'record_id'
              table: 'var__m_atf_input_variable_17a72288df60220062fe6c7a4df26397'
              id: '4610e740d41d4e4987c78a63fcd212f0'
            }
          },
          {
            table: 'item_option_new'
            id: '92096cb9b6c349dab80d4aff334c1d16'
            key: {
              cat_item: '95aa76583061416789d56bc240ae075c'
              variable_set: 'NULL'
              name: 'resource_type'
            }
          },
          {
            table: 'sys_documentation'
            id: '921cc3482a3d47cb93d554079fcd8c9e'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
              language: 'en'
            }
          },
          {
            table: 'item_option_new'
            id: '9234659919874932b44b45bfc82e73d6'
            key: {
              cat_item: '88b5c0990995488dae804f46287d181a'
              variable_set: 'NULL'
              name: 'provisioned'
            }
          },
          {
            table: 'sys_variable_value'
            id: '927721a9c4294e7297e499080927c52b'
            key: {
              document_key: '0dbe5e161a5947d4aa9df2533b84afa5'
              variable: 'bc4c43935320220002c6435723dc34a2'
            }
          },
          {
            table: 'sys_documentation'
            id: '928a4402b8e7403b9dfb77c43ae1d7ed'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'version_id'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '928f37c3cacc4459bd0750e89e188c41'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'portfolio'
            }
          },
          {
            table: 'sys_choice'
            id: '92aa870676f7410fb27e5e3d87fcf414'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'status'
              value: 'approved'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '92c585e5f7c64eccbbaccd5bb8ba52ad'
            key: {
              sys_security_acl: 'cc76312de47941c19f8e73cbe8bca0d0'
              sys_user_role: {
                id: '517b383eef1f4da78ac9db4641eea864'
                key: {
                  name: 'x_swb_hub.integration_user'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '92ca6c72b4e34fb48a1dc9b1d179e5f2'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'rejected'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '92cd2fbfcaa641ce9fb433e36564e3b4'
            key: {
              list_id: {
                id: '3e5a0112d1c74a2688579722ca7e4e0b'
                key: {
                  name: 'x_swb_hub_elevation_setup'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'result'
            }
          },
          {
            table: 'sys_variable_value'
            id: '92d05f0208294733a425133352183e26'
            key: {
              document_key: '5348b5c71e00478b9420e2f318500c67'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9310dfb094e9407d855b5b8135475e22'
            key: {
              sys_security_acl: '2456b6d2beab4f8289b4f275912306d7'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '9371f60134b14e6ba401a7b710122680'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'action'
              position: '13'
            }
          },
          {
            table: 'sys_choice'
            id: '9386ee2eadef495aa284b54bc0f49cee'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'level'
              value: 'error'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '93b5e605336849ffaed3931b4c6b916b'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_contact_type'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '93ea10156b3d43bc987334e94960c3eb'
            key: {
              document_key: 'da8b3f3d43284230bda930f07a38c275'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '945012eddf0244638876d6590a127f63'
            key: {
              map: '6c1a00cd02b84556b4ffd4b87a398326'
              target_field: 'type'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '94548406bc944f0b87010f7e9ba71e18'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'opened_by'
            }
          },
          {
            table: 'sys_db_object'
            id: '9483992871be43ddb19ca778914fc1b5'
            key: {
              name: 'x_swb_hub_elevation_setup'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '94a8e77d67114c5999fc02ab60a48a30'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'correlation_id'
            }
          },
          {
            table: 'sys_variable_value'
            id: '94aaf4ac76da4ba88ca1e656314c3aa6'
            key: {
              document_key: 'e9b8f37431b34ca5b51f53b9c48be516'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_dictionary'
            id: '94baa359f9454c249628060c0c40d508'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'delivered_comment'
            }
          },
          {
            table: 'sys_dictionary'
            id: '94c064e3d78f488f877178603da00be7'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'metric_name'
            }
          },
          {
            table: 'sys_documentation'
            id: '94c5907660e74328a320d48455aba403'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'cancelled'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '953df70e5b2049fdad1e306dbf52d137'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'source'
              value: 'user_name'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '954e9d4133ee497492e2830e543319be'
            key: {
              sys_security_acl: '0f7aff2144164d55b386d88bfe111b3e'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '95a385b6437641a3996c05773720f986'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'minutes'
            }
          },
          {
            table: 'sys_documentation'
            id: '95ab523670014393b535c0a5cb39760a'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '95b8f7f796c84e11bb14e1cff4d5d859'
            key: {
              document_key: 'be5e469020e74e749b73d8c71c6cb2de'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_choice'
            id: '95c7474f4e76489a936c4efcdca18c3e'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_approval'
              value: 'manager'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '95d14a40baaf45f6b5bf6ed6cdcca3c1'
            key: {
              list_id: {
                id: 'f24d650523d1414e8f3435800f3bbd7d'
                key: {
                  name: 'x_swb_hub_elevation_figure'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'expired_share'
            }
          },
          {
            table: 'sys_ui_element'
            id: '95e2f6082eb347e089780d65c5ad5502'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'version'
              position: '11'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '96052917d87b40539def8dba4a1c1737'
            key: {
              sys_security_acl: '338c0a314e9d4d8495fdbcd4180b9cf5'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '9637bd34ff2046799b3aa27a151fbeb4'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '965ba959602d449cbb46cbe111c00ddb'
            key: {
              document_key: 'da8b3f3d43284230bda930f07a38c275'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_variable_value'
            id: '966640d75a594e56be7ab28c422f88bb'
            key: {
              document_key: '0a70d007f25644e58d43b09224aa6eac'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_documentation'
            id: '9669249a4fdc4d37923db054f7a3f325'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '9669eaf0889b4bf1a27dcce868c24dc4'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'kind'
              value: 'approver'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '96760b093ab247399acc97114f8fbcb0'
            key: {
              sys_ui_form: {
                id: '28b6e784b5674811aa065d41caab3545'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '968220e5de6440c9929746f970c24b32'
            key: {
              sys_security_acl: 'b8b73f9bd7c7402a85acd65742b4b23f'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '96862ea4edbb442485e57297a5722103'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decision_source'
            }
          },
          {
            table: 'sys_choice'
            id: '968bdcb6fd904fa6b0ec536bc087c7e9'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decision_source'
              value: 'endpoint'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '968d99b0bdfa406a85dbc6423753062b'
            key: {
              document_key: '8fd5cff4edfc4339b9359caf1fd45ceb'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_dictionary'
            id: '968efeca09504b66b8def53496497826'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'client'
            }
          },
          {
            table: 'sys_dictionary'
            id: '968f541b2b0748ba9525670cfea1d500'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'initiator'
            }
          },
          {
            table: 'sys_dictionary'
            id: '96b0a7bc4dab4e549c10041d8b8847ab'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'session_name'
            }
          },
          {
            table: 'sys_choice'
            id: '97019750d8b44660acf44a9cbf3ae969'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'action'
              value: 'approve'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '973135b329da4d1a9b8ed94c26bec803'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'tag_key'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '973d8ab33a0c4aa3927d61d32bf06d87'
            key: {
              list_id: {
                id: 'c6da02e159614d7dab785fd3605f57d7'
                key: {
                  name: 'x_swb_hub_aws_account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '974e0c5e3d31422cabb3369655b0ef4b'
            key: {
              list_id: {
                id: 'db2c00c257bc42b7a18d9c650d058ae3'
                key: {
                  name: 'x_swb_hub_ticket_order'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'reason'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9775e4226cdf4909a35ae8107d8d177e'
            key: {
              list_id: {
                id: '1eb2fed67e86478192c05be0259560bc'
                key: {
                  name: 'x_swb_hub_event_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'source'
            }
          },
          {
            table: 'sys_variable_value'
            id: '978080757cd74c9c97efc0dd4f52467e'
            key: {
              document_key: '4610e740d41d4e4987c78a63fcd212f0'
              variable: '53fb0f535320220002c6435723dc34ec'
            }
          },
          {
            table: 'sys_dictionary'
            id: '97c26c5640f74209a7f5cd4526a2035e'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '97cf9dc05d814cc78ff601582d229887'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'product_version'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '97d375730d0a4ae8b3e1d144c2d51b1c'
            key: {
              sys_security_acl: '92754e954dcf4ff084f0952f4ed3ef62'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '97e14c73f05845ad920fae26134f2feb'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'process_id'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '97f925153de74dc19141192cd8d79c11'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'forecast_spend'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9801fad68d99429e83f821a9984f0b1a'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '15'
            }
          },
          {
            table: 'item_option_new'
            id: '9827384c0c3b4393823c077c19d84bc8'
            key: {
              cat_item: '73f7da6a2fca4a09917d2669fc5d1127'
              variable_set: 'NULL'
              name: 'provisioned'
            }
          },
          {
            table: 'sys_dictionary'
            id: '983c531fe4664bc08968ba6d4f4e2341'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'reason'
            }
          },
          {
            table: 'sys_variable_value'
            id: '988eb30deef0413e9e04feca348c6cb5'
            key: {
              document_key: 'c4a3b3d769cc430ca82e06f9a663e6f6'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_dictionary'
            id: '98c6015fe88649c98adc44773ea9bd63'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_caller_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '98c89f6bea2644b9b60e5e4ef30a0830'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'policy_name'
            }
          },
          {
            table: 'sys_choice_set'
            id: '992a3ebfb5674988942f745613818a63'
            key: {
              name: 'x_swb_hub_aws_change_item'
              element: 'operation_type'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9933d65be027490bb43f44f7be061e19'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'initiator'
              position: '6'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9961f17fafec46b49bcae1db3cec5eb8'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'arn'
            }
          },
          {
            table: 'sys_documentation'
            id: '9965ecf38b1c40118725cd4f14f33947'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'rejection_ends'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '996d6cc76d834a22a2b9dabfb22000aa'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'status'
              value: 'creating'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '999cbfe138554df5b0ca450024ae1334'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'created_on_aws'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '99ad537d63684e138f7d4ea32587541a'
            key: {
              name: 'x_swb_hub_aws_region'
            }
          },
          {
            table: 'sys_documentation'
            id: '99c372aed8594f8d8f1fb64783589594'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'reminded'
              language: 'en'
            }
          },
          {
            table: 'sys_number'
            id: '99c62d7485504537bc2073f140ec2c31'
            key: {
              category: 'x_swb_hub_elevation_request'
              prefix: 'ELV'
            }
          },
          {
            table: 'sys_documentation'
            id: '99ec3a8b933b4a65a13d1f30ab1f66b3'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'path'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9a0e68caa8d24cc89d8b3701d09b233a'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approver_users'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9a523dfefc29493cb234c37b5dc7f43e'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'attempts'
              position: '8'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9a5e6e60f19e469ea8c04e66d7d2fb5d'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'limit_amount'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9a665dcdbe7145f6aee4c2396dacd4da'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'name'
            }
          },
          {
            table: 'sys_ui_form'
            id: '9aa0dcf79695434c98611221ead642a2'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9aa1d68b49524e87a415b8ec02e2fe9d'
            key: {
              sys_security_acl: 'cbe9f6719de74bebb934d5a029ddada4'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: '9ac8245cb170474ea17f3aa304e7772f'
            key: {
              name: 'x_swb_hub_aws_operation'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9aeef8d14b9040b8912cebdf21425f0b'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'version'
            }
          },
          {
            table: 'item_option_new'
            id: '9b43e883d13e401f9e5477db3eb194a7'
            key: {
              cat_item: '95aa76583061416789d56bc240ae075c'
              variable_set: 'NULL'
              name: 'details'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '9b67728a4dc440a5af50035733498a9c'
            key: {
              map: '6c1a00cd02b84556b4ffd4b87a398326'
              target_field: 'resource'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9b6d9e887f7d4335968f170697cb5605'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
              element: 'product'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9ba4485c744a4f3dba6ea6d87b61aab6'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'error_message'
              position: '19'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9be25114145a42018d13a61c2335e42b'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_portfolio.x_swb_hub_aws_portfolio_grant.portfolio'
              position: '18'
            }
          },
          {
            table: 'sys_ui_section'
            id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              caption: 'AWS portfolio'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9c12a7527d0f46e88a93b0193975c7f9'
            key: {
              sys_security_acl: '3674c303eab84e20ab9625096f0129ea'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: '9c21955721794d79a04477e6f4511a11'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'malware_url'
            }
          },
          {
            table: 'sys_index'
            id: '9c4996c13f7f4ffc898c7eb30cc1834e'
            key: {
              logical_table_name: 'x_swb_hub_aws_portfolio'
              col_name_string: 'region,portfolio_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9c598ab501bb408d8ae0fb0dc7c3ede6'
            key: {
              sys_security_acl: 'cda2fee9f35c41d2beb63db430da0a62'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '9c63a15ad3004217b4a89ff4cf4db9e4'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_provisioned.x_swb_hub_aws_operation.provisioned'
              position: '18'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9c6463471d18437fbfb04732a109eb91'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'parent_sha1'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9c82b405a2784891bb99ffd2f0feb714'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_impact'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9c9e8c666dd8450f99d5d269268deb7e'
            key: {
              sys_security_acl: 'be99c8fd2a344746b438b8873819f626'
              sys_user_role: {
                id: '8b4de34ea30c451b82281b40d123c35b'
                key: {
                  name: 'x_swb_hub.elevation_approver'
                }
              }
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '9cc3dbb06b9b48239d5e85e1fd6a30e8'
            key: {
              name: 'x_swb_hub_aws_parameter'
            }
          },
          {
            table: 'sys_documentation'
            id: '9cef863a6099498caf728749b036246f'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
              element: 'user_group'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9cfa7e76e6284b91ad4b9a4f2b77a295'
            key: {
              sys_security_acl: '39100ab25f284b9fbeb54121ad2a371d'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '9d3b3968e1634338bac2dd1d437e1ff9'
            key: {
              document_key: '76a6f430c21f4e89ac7b2ec1ca3b903a'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9d3c8ab10bab4e97a75300251d75cdf2'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'description'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9d465360588e42b8a2180c65fb046e2d'
            key: {
              list_id: {
                id: 'deb5776631654fe3a225f4512e658ae7'
                key: {
                  name: 'x_swb_hub_elastic_si_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state_comment'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9d71d3bdd98b43bbbfbb366ad36fe241'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'node'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9d750b042a484b30b71b4aa4316b18b8'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'created_on_aws'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9d8cb38c8f164ec3a047a893a3d06f96'
            key: {
              list_id: {
                id: 'c8b8529aa6f749deaaebcefba68528b5'
                key: {
                  name: 'x_swb_hub_aws_tag_choice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9da039500306469c9eea723f4da1a490'
            key: {
              list_id: {
                id: 'a3b394d0a1a24f539e90705be4e36086'
                key: {
                  name: 'x_swb_hub_aws_portfolio_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'portfolio'
            }
          },
          {
            table: 'sys_choice_set'
            id: '9daf3d3cb935454bab238d59f2ecad83'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approval_mode'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9dbfade84e774b3bbbaa503cc62adc57'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'computer_key'
            }
          },
          {
            table: 'sys_choice'
            id: '9dc371fdc9da48ada0cdc0d1130e6088'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'hosted_zone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9dd9e06d87e646bfa8d7599f5a926ba9'
            key: {
              list_id: {
                id: 'd2b09c326258489c8df3459221b6b524'
                key: {
                  name: 'x_swb_hub_elastic_event'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9ddb578df4094820a07f4268c3405f3d'
            key: {
              list_id: {
                id: '18b790e265274241a90c2eae24f4b430'
                key: {
                  name: 'x_swb_hub_elastic_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state_comment'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9df3d250ee194b1b931ba07e3930a57d'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'version'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9e110a007f714d0dbc8aecad18c11402'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'session_name'
            }
          },
          {
            table: 'sys_documentation'
            id: '9e14fa7875e247668b2e7a94b6c22d27'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'hash'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9e22f7da5f254815a2ca80efc22f34e6'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '9e23264573a14ca0b4c1ced0320e579d'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9e632a1bd0024f2ea6c0b8679e3515f1'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_cmdb_ci'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9e7a8cf311074e5886703d543b9a16f8'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_account.x_swb_hub_aws_region.account'
              position: '14'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9e80125369194b2a92e9f2035a0044b3'
            key: {
              list_id: {
                id: 'a3ad6371baa84452a2085aca64e2b01b'
                key: {
                  name: 'x_swb_hub_aws_request_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'message'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9e8881f27e84413eaf3ae85866d9a813'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'region'
              position: '13'
            }
          },
          {
            table: 'sys_documentation'
            id: '9eb9a948410145aab27e3f858a476abd'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'secondary_sha1'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9f059308ab294be18c38d2eaffc68a4d'
            key: {
              document_key: '34112d38d1aa4c9383c48948befa1e4f'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9f0a3c2cd9d841df84f6510543af0a17'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'active'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9f0a75950c1c4db1b9353415486a6703'
            key: {
              document_key: 'be5e469020e74e749b73d8c71c6cb2de'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_documentation'
            id: '9f5b63dd1214412cae43779838308032'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'description'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9f68ba8c3b764a14b10aa65b44d660a8'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '12'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9f7d8d43f3c14f29bb1a032ed54953c8'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9fa356f9b18f4426b25292222cfa1f74'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'cancelled_by'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9fc5a41d440048bfb34c750f713f5ae7'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'file_path'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9fd4568d10bb4a248ad719bb1949c0eb'
            key: {
              sys_security_acl: 'fd97caae55f1417f910f2dfd3d441f92'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '9fd498c19b4e409e989791036a491d45'
            key: {
              name: 'x_swb_hub_aws_value'
              element: 'value'
            }
          },
          {
            table: 'sys_documentation'
            id: '9fe1484bb747461291c3ba10d8544991'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_assignment_group'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a04a9248e2ed4014ac903832f7cc22c6'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'arn'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a04ac68b07f04ecbbdf403d16195d60a'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'status'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a08570ddad254f428c7ace187ba1e7dd'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'variable'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'a098822f364c4a5d8dd779e2af73a58c'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'state'
              value: 'offered'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'a0a68580c9474035934e1a7fb06b4acc'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_change'
              value: 'normal'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a0af549d3248486195830ef77f5f93dd'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'portfolio'
              language: 'en'
            }
          },
          {
            table: 'sc_cat_item_category'
            id: 'a0c054100d974c35a9d883b5573057bb'
            key: {
              sc_cat_item: '88b5c0990995488dae804f46287d181a'
              sc_category: 'c8e371fb429a4c66979e9c8749a4bda1'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a0f3d57067074e65a4c6aa03d2107180'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'submitted_on'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'a0fa0c99605b48c5bd9613376799b48f'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'source'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a10c2db8d3b04aeba0f7e113a3d47281'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'parameter_key'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a11322c7b7b7465ab25aa69377f2f878'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'request_item'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a1351ef3f2994f9ab8bdef15420b60de'
            key: {
              sys_security_acl: 'd6e40bd7b7bb43ba827390ea3083f84d'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'a140cc4df1434d19acacdf74bd7bd75c'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'description'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a15ace6783f446a4b8686e6c9b9a6e45'
            key: {
              document_key: 'c4a3b3d769cc430ca82e06f9a663e6f6'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a196f0b0187d434ba1458bfff0c307f8'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'ended_on'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a1a834a752964e02979643256ef4406c'
            key: {
              document_key: 'f4d21a169f7c405f8c39a52af7dcd831'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'a1b99f6212aa49cd938eb050b80fb85e'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'company'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a1c5a2851ac64a82a5a150fec5bdfaf4'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'visibility'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a2395f88e6d246ef8be83fbff38c3bb7'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a23ba7bd1dbc478d89bce6ab76a3e193'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'region'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a27c5dbe062940a8819047d2fb1a51e0'
            key: {
              list_id: {
                id: 'f24d650523d1414e8f3435800f3bbd7d'
                key: {
                  name: 'x_swb_hub_elevation_figure'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'cancelled'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a28af68468294a30b24847c79a06d832'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sync_role_arn'
              position: '8'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a2ace9c1b271453a8a81b31cbf171ba4'
            key: {
              sys_security_acl: '3acdf5b308c34399b3381d5132852916'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice_set'
            id: 'a2dfbdadcbc24533a48fbc8f1f5a28bd'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a30970edfba441709847a7828b5d525a'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'parent_sha1'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a324b1c7a8554deaba010612affb568a'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'order'
            }
          },
          {
            table: 'sys_choice'
            id: 'a33d110edf924dab9e7b7fe2dd9f139c'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'visibility'
              value: 'granted'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a353787d8b9b4eb496421eff84f65ea1'
            key: {
              document_key: 'e9b8f37431b34ca5b51f53b9c48be516'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'a3636498b68d4f87acabbb53dbd6f309'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'origin'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a36511ce4ae84456ab1381eafc01d099'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'visibility'
              position: '8'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'a3ad6371baa84452a2085aca64e2b01b'
            key: {
              name: 'x_swb_hub_aws_request_log'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'a3b394d0a1a24f539e90705be4e36086'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a3c8ba3d9f6b49c88d91a03e9f09ebcc'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'process_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a3d2f776c7b44b3a89a3f232f5cdc97d'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'source'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a47ad644b7f84be6b014f66d5f9edf87'
            key: {
              document_key: '5a8dd9480b8649d8b0b14a2733125517'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a4a696b58f1c4d52bf545abca56347c2'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'order_id'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a4c07b8effe9411e916b8177741538d1'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'end_user_role_arn'
              position: '12'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a4cb073afeb94b0dac789b4c62bc9365'
            key: {
              document_key: 'a8f2eb6af1a64075bd6ff12a6742ecf4'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'a4f73d7cf6da428bab1551c547cf2bfc'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_approval'
            }
          },
          {
            table: 'sys_choice'
            id: 'a50a436016624aee8f12c137c3f2d99b'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'result'
              value: 'warning'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a57381a164d04060a3fa723aca11c880'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'account_id'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a57acf11d356435f8d0a8c0a72f3e0b0'
            key: {
              list_id: {
                id: 'db2c00c257bc42b7a18d9c650d058ae3'
                key: {
                  name: 'x_swb_hub_ticket_order'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a57ce75e3bf14c7384ab70aaf9c7cda4'
            key: {
              list_id: {
                id: 'e02d1acac2ac4dc4875dfc1b91a35d92'
                key: {
                  name: 'x_swb_hub_aws_launch_path'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a590b0f9fbfa4bc2b5332cec5c225246'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'region'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'a599bd1241a34031b4b7e9a5baf6b2f2'
            key: {
              name: 'x_swb_hub_elevation_request'
            }
          },
          {
            table: 'item_option_new'
            id: 'a599fb4193aa471e9dfbc343d44f2024'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMApprovalId'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a5ae8124dac14621ab6231189aefd873'
            key: {
              name: 'x_swb_hub_aws_value'
              element: 'parameter_key'
            }
          },
          {
            table: 'sys_user_role_contains'
            id: 'a5d7433906ef4ef1aa17b2038c4a720a'
            key: {
              role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
              contains: {
                id: '18d47fd8a00342f1ba2964d65af44356'
                key: {
                  name: 'x_swb_hub.ticket_reader'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a5db20641b0f412abd736777fee57b22'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'parameter_key'
            }
          },
          {
            table: 'sys_choice'
            id: 'a61209f3291048839cbd1e584a9983ba'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provision_change'
              value: 'automatic'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a6254f2cfc1f4698b2b4daad7f63be7c'
            key: {
              list_id: {
                id: 'd2b09c326258489c8df3459221b6b524'
                key: {
                  name: 'x_swb_hub_elastic_event'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_target_sys_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a6392cfd87134c56a591bbf38f5da59a'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'expired'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a643887618344619b940765c94263328'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'name'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a651a0a374584432968078a6ed99dc1d'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'ended_on'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a6905623646743d8b3c9434ae350f82a'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'operation_type'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a6986c6f158f4373b37145b0e13b11a1'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'elastic_incident_id'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a6b7367a2e4147c08b974bebb2b52d3b'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'value'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a6bce3886d8745acbef67475f3212939'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'time_of_event'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'a6cef83ba2cc4664b38f4dd832d17c5b'
            key: {
              name: 'x_swb_hub_aws_account'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a72840920f8c4abd9ee624af5abeff95'
            key: {
              document_key: '082447441b4a46ccb1419ed9c9d5ab6a'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a72e7340b93046429a73caea52b8c505'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'max_value'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a7600d6e83ca4754b31286baa233b59e'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'description'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a78c6ca61ae34c28872e36022a69e5c6'
            key: {
              sys_security_acl: 'bde69df22228422e87f9039ecaa59110'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a7c38991ee9542758b40d8ccaf4ad0a4'
            key: {
              document_key: '4610e740d41d4e4987c78a63fcd212f0'
              variable: '334b7bb7675003007ba405225685ef72'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a7fd586a420d48bfa2737641dee490e9'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'output_key'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a8165418868243da9cf598edaff55491'
            key: {
              name: 'x_swb_hub_elastic_observable'
              element: 'security_incident'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a82b1627a005419c8f6c56f505f4016d'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_subcategory'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a84b4a31a1464d78acad93add77dacf7'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a8b5f53bf5fb4a08addbd74ece0584cc'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'region'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a8cb8025641341ceace1ad6497c7035b'
            key: {
              sys_security_acl: 'e5e426d9b0e048958bc585cb8b22bac0'
              sys_user_role: {
                id: '8b4de34ea30c451b82281b40d123c35b'
                key: {
                  name: 'x_swb_hub.elevation_approver'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: 'a956c26b8656423dbb1cf140735b31a4'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
              value: '4'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a961ff9e67274329bdf228531cd4a07b'
            key: {
              sys_security_acl: '318ebbbcda71409ebf8b2c2c4e4b96bf'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a9fb44122ce143158835b1d0eb3857fa'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'aa14e265469c418d97b36a450baf34ce'
            key: {
              document_key: 'e8f54f8d83a34ced944d4403d591415e'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'aa19390ee86e4f90b8f4a425eaf33ddd'
            key: {
              sys_security_acl: '25eb62f3c5a64b1795aff6748924b29c'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'aa56d88738fd496cbd445d91f6120cad'
            deleted: true
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'minutes'
              position: '19'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'aa63020cf11645be9407ce10af0032e1'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'description'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'aa9c470e1da144a7b891155d9f45a69b'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'tag_value'
            }
          },
          {
            table: 'sys_documentation'
            id: 'aab6dc032da549d69f40465d6521eb85'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'product'
              language: 'en'
            }
          },
          {
            table: 'sys_db_object'
            id: 'aad3b045130f4130951c6604e2296385'
            key: {
              name: 'x_swb_hub_elevation_rule'
            }
          },
          {
            table: 'sys_choice'
            id: 'aaf5f85329574851a137aeeba559864c'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_approval'
              value: 'manager_everyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'aaf86636fca644f29b127602cfc334fe'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'fips'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'ab0c539538f74877b4b27cce4bb9487e'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'business_service'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ab3cc374a4834f94a224f77b25c98ad1'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'created_on_aws'
            }
          },
          {
            table: 'sys_choice'
            id: 'ab662d8c982840d7a8aee903261c9650'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'subnet'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ab7d6535ce184be09542d3aa71c1bc4e'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'rejection_ends'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'abcd5bc7185a4a9da8702627cb682d91'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'requester'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'abd51ac628224607b9a34722e9e24a39'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'region'
            }
          },
          {
            table: 'sys_choice'
            id: 'abe0c3b062f64cf8b646ecb152f52d25'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'life_cycle'
              value: 'provisioning'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'abebcf23a943416899de9239e9e7c1c5'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'failed'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'abf3f65ab21d4cd796aba659bf15a85c'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'end_user_role_arn'
              position: '9'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ac1367dd1e234d169c2e370a07d3736d'
            key: {
              document_key: '5348b5c71e00478b9420e2f318500c67'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'ac3cff1e33894b4f872dc785d3ae02e3'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'ac9b0764d488450fb82bff895e431131'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
            }
          },
          {
            table: 'sys_choice'
            id: 'ace2368563de494c804dcd6479c36dff'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'source'
              value: 'request_item'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'ace94fb77d9e45ad978cc734375f233f'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'source'
              value: 'choice'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'ad0f62b6261c49cf8a7cf0d069bef516'
            key: {
              list_id: {
                id: 'ac3cff1e33894b4f872dc785d3ae02e3'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'provisioned_product_id'
            }
          },
          {
            table: 'sys_choice'
            id: 'ad10359982534a3fb1a61bb41ced68c0'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'update_change'
              value: 'none'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ad3829819db34a3db90348e1a69b68b0'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'command_line'
            }
          },
          {
            table: 'sys_choice'
            id: 'ad47b160f2194c77a2a7185752b90bb3'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decision_source'
              value: 'rule'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'ad7dd49e42bb4f4a89f4ce96a712c99f'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'category'
            }
          },
          {
            table: 'sys_choice'
            id: 'ad87ef4641dd44fe9fdffc18db4fc7db'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'security_group'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ad8fe4691b7045b695779c15e702c20d'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_change'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'adb811282a6842a39d43bf7dc95a53f5'
            key: {
              document_key: 'bac6de5f155141c7aa8e50b5d2243b2c'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_choice'
            id: 'adc57df51cbe47a4bd0d17b1bfd3b3a6'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
              value: '4'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'add210ed997c4182a50f53f86886ead6'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'status'
              value: 'rejected'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ade1f09cbffb4aaf8225fb1181682647'
            key: {
              sys_security_acl: '78ce1f8a1ae24953b46e47b7a62940c1'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'ae511044aef74e86a266f960193ae41c'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'assigned_to'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ae796fb76f6d4aa687520a9a58b6a79c'
            key: {
              document_key: '082447441b4a46ccb1419ed9c9d5ab6a'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ae7f38c0a2d54b5d85026c99f521d650'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'source'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'aea4cfaff45642fab877c492e1c8f4dd'
            key: {
              sys_security_acl: '7e480a856e6f4bcf9f4e19b516a520dc'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'aeabab6fbd2b4dc69caf6415189d677c'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_opened_by'
            }
          },
          {
            table: 'sys_documentation'
            id: 'aeb991aed80c4ed9a01f2be156eb65dd'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'subject'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'aecad7a5c50446f08fb766d5820c1288'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'aed429e2c6cc4180a1a8d72908d5b5a3'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'aee49063706c4522a5568371280b38fe'
            key: {
              list_id: {
                id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
                key: {
                  name: 'x_swb_hub_aws_budget'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'actual_spend'
            }
          },
          {
            table: 'sys_choice'
            id: 'aef9ba2f19e24e598def5540dd26244d'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'result'
              value: 'ok'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'af373790c39e4db2af0b362db53323fa'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
              value: '5'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'af69a488a23040809dc64357f1a47261'
            key: {
              document_key: '93093524411a4f22b86124de6abba861'
              variable: 'cbddfa135320220002c6435723dc3415'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'af7e820920294bb69d004290e92678b3'
            key: {
              list_id: {
                id: 'e02d1acac2ac4dc4875dfc1b91a35d92'
                key: {
                  name: 'x_swb_hub_aws_launch_path'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'item_option_new'
            id: 'af9693a52c554a4090baab813a6ecf21'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'earlier_decisions'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'afcedf3132884b5f9701780d37039fca'
            key: {
              list_id: {
                id: 'c6da02e159614d7dab785fd3605f57d7'
                key: {
                  name: 'x_swb_hub_aws_account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'partition'
            }
          },
          {
            table: 'sys_documentation'
            id: 'afdc790aa56548e7868a94265ae10151'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'code'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'aff073aadadb437184f2c0a284bb994f'
            key: {
              document_key: '7c0fb5f2141a46bfbf4682c54b30523f'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_user_role_contains'
            id: 'b02b86f897a14b38b1d0d3f6d79cc5de'
            key: {
              role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
              contains: {
                id: '517b383eef1f4da78ac9db4641eea864'
                key: {
                  name: 'x_swb_hub.integration_user'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b03a100301a246c6afe52f847c5615ee'
            key: {
              sys_security_acl: '3a27d45b422d488c89cd8009fefb889a'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b0700210892a41748ff2048c37fff603'
            key: {
              list_id: {
                id: 'f5869df0a0a74a3f8278de5ec08d4c67'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'tag_value'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b08263d7b85148068ae0e05e70235e5c'
            key: {
              document_key: 'da8b3f3d43284230bda930f07a38c275'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_index'
            id: 'b095cdad6b264fe2945a6930583ad4cc'
            key: {
              logical_table_name: 'x_swb_hub_aws_operation'
              col_name_string: 'token'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b0ac8d28a1674ddbb958aad995d54c79'
            key: {
              document_key: '272e22acae104925a462f34aa1ecf93d'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b0db0442656c468b9ebb3c420dc44a48'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'look_up'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b0df20a722a74c80bb91d20bb1331ec9'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'default_value'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b0eae3da45e647c88a4969b336ed9c5d'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'ask_manager'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'b0eb1969cf8947bc8bca6efb23f3e781'
            key: {
              name: 'x_swb_hub_aws_tag'
              caption: 'AWS automated tag'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b0f142ffcd1f4efc8ee0826cb85c3763'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'variable'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b10c9f5720a94460800a6a28bcf2ccac'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'cancelled_at'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b10cbf48d6d043adbd980fd5bd05ab07'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
              element: 'portfolio'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'b11102ee58184649a39771b072cc4f79'
            key: {
              sys_ui_action: '8f6ed9da08d240f38e09dd8c839a2c5a'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: 'b135559a3f0945edae87550d8ed55bb4'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
              value: '7'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b139c622c6a845509483c938544369e3'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b13a692acc67465b9042f09146591b93'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'active'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b144cea39dac48a886a083c48e51858b'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'region'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'b1588d0b2ce64c688b45941a4fac3876'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
              value: '2'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b165f1ff1aa644e6bc249130f9486e84'
            key: {
              document_key: '272e22acae104925a462f34aa1ecf93d'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b17a84670edc4cf18bd242d732a31ff0'
            key: {
              list_id: {
                id: 'd2b09c326258489c8df3459221b6b524'
                key: {
                  name: 'x_swb_hub_elastic_event'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'node'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b1c24154fe404d1abf2df3a34dcaa67a'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'order'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b1db82cb6a8e42e1b850409016316935'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'ticket'
            }
          },
          {
            table: 'sys_choice'
            id: 'b2100590aa934225a80e49308b88e160'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approval_mode'
              value: 'everyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b240aea5daad4fe2bc3c6efb2f949983'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'initiator'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b24dc656c5b84f2e93d615271d00b2b5'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'unmatched'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b28fa76f8c0a40a583741675980bfda7'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'role'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b2a8b89aa39543c4b419560419386968'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b2b9390d3ddd47f7b11de0b94b7fd913'
            key: {
              list_id: {
                id: 'ac3cff1e33894b4f872dc785d3ae02e3'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'aws_status'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b2bd793d013949d881e5978130a94d8c'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'publisher'
              position: '7'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b2cd3b02370a47e094f5bf5af976c8ea'
            key: {
              list_id: {
                id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
                key: {
                  name: 'x_swb_hub_aws_budget'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'region'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b3000356958545b4ab611494f483b3f1'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'choices'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b3066fde771149e6af5b5826510a88c1'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provision_change'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b329e14e003742ef88fa99e79c7583c7'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'record_id'
              position: '1'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b386681f22574445ba21e1a826657cab'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'event_class'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b3d0d80dd9d54789bb6fc8e9667a306e'
            key: {
              list_id: {
                id: '331c3ae40e154eb0a8f499b21fc48edc'
                key: {
                  name: 'x_swb_hub_aws_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'region'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b4108e08b671455fb57821a7a571e9b7'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'provisioned_product_id'
              position: '14'
            }
          },
          {
            table: 'sys_index'
            id: 'b424283448894122b8179ba5673e168f'
            key: {
              logical_table_name: 'x_swb_hub_aws_budget'
              col_name_string: 'region,budget_name,portfolio,product'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b4273af5e4a34cc0ac5083f0bcc1aef9'
            key: {
              document_key: '88a2a711ea8142fda77a32c7fb56e4e3'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b42f4a5aa92448239da3c982639bf1f8'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b44eede4914d4ee79f4707bea7c83911'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'session_name'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b455119baa364578a93bc1d610e7f1de'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'actual_spend'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b48affc8d2dd4d3391aa6616d9afb4bc'
            key: {
              list_id: {
                id: 'cb2596bb2989432292fd5c5744049881'
                key: {
                  name: 'x_swb_hub_aws_region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b4b181eaacbe4a04b880496486584b53'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'b4cb822ea3534d6d9d5dfdf762796e6d'
            key: {
              name: 'x_swb_hub_aws_version'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b4cfeb5a8f314e1fb626b917bd4d3d9f'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approval_mode'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b4e9c8ed85b4498b8a453e234ac371d2'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '13'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b4f26d1d4936414e882f2e945550843f'
            key: {
              sys_security_acl: 'e98eccdd5a2c4773a48d46a69cdb34f5'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'b532e617818e472aa7c422075f94da60'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b53b9d218e014f5aadcb9c5cc98a4325'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
              element: 'product'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b5510baaf7aa4819a071ba10ebc9fb98'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_urgency'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b55f4e2005694a878a774937ce0ce961'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'status'
              position: '2'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b5854a7fba124329abe42555ce081a80'
            key: {
              list_id: {
                id: 'd2b09c326258489c8df3459221b6b524'
                key: {
                  name: 'x_swb_hub_elastic_event'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state_comment'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b5b32e2b7955432a946d8e854b1a357a'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'submitted_on'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b5c3c51df2034d23bd36e89df37c45eb'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'number'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b5ef1b4e50274deabbb704e2c01222cd'
            key: {
              sys_security_acl: 'd360ae65d6334d67a2d2794728ccd93a'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b5f208e9ddae41d2a6df840bf7744426'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'user_tags'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b614e9d2d17246819b7592485c96065b'
            key: {
              list_id: {
                id: '0627aa29b67f464b9183e23b0e85065e'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'portfolio_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b6176bb8a00646558458787a83234379'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decided_by'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'b642ab7429234c33a5e1bc42170ddaa9'
            key: {
              name: 'x_swb_hub_aws_found_product'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'b65fd570cd4b4333a28a021b442aea0c'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'close_notes'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b65feb8ee32845b898dd9f7ec4f01fe2'
            key: {
              list_id: {
                id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
                key: {
                  name: 'x_swb_hub_aws_budget'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'portfolio'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b67d6b97ea23460f9cb43f7668f950d6'
            key: {
              list_id: {
                id: 'c6da02e159614d7dab785fd3605f57d7'
                key: {
                  name: 'x_swb_hub_aws_account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_choice'
            id: 'b68e719df49343aaa863efb5c32afa01'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'operation_type'
              value: 'update'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b68ff253552e43b0aae926adc61da31f'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'comment'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b69822a4c3ac4e26a0206d82253daa66'
            key: {
              list_id: {
                id: '2725aadf56c9477dac5fe52717f5b365'
                key: {
                  name: 'x_swb_hub_aws_parameter'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'launch_path'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'b69fc7a833ff47fc868e1003cc7a85c9'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'opened_by'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b6aa91781ae7409c83a2f607a8de5575'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_opened_by'
            }
          },
          {
            table: 'sys_index'
            id: 'b6c64af8720444bd926187a471d707cb'
            key: {
              logical_table_name: 'x_swb_hub_elastic_observable'
              col_name_string: 'observable_key'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b704a822b8884724bdadd72a9d93aa94'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_company'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b706cf37bc694a2e9337208b1c610598'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provider_name'
              language: 'en'
            }
          },
          {
            table: 'item_option_new'
            id: 'b709426db79a419d8c056079ceeac60e'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMInitiatorUserName'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b71bff9407764768b136c1d8ab643f99'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'change_request'
              position: '6'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b731d34a71fb4edf95a880a5467c10ef'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'aws_status'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b77013933f2a4b76a618a5c26862c2e7'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'lease_until'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b771eed6a5964c2994032c4493384cb6'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'initiator_key'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b7b1625f807645f9aa5e46f1f3c60ffd'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'checked_at'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b7b9f3772e7a4143970bb36d1fd2e451'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_db_object'
            id: 'b7d17b239be844cf97f49ef859822396'
            key: {
              name: 'x_swb_hub_aws_request_log'
            }
          },
          {
            table: 'item_option_new'
            id: 'b7e346f0f9d94e08a8af5b7e7e31445e'
            key: {
              cat_item: '88b5c0990995488dae804f46287d181a'
              variable_set: 'NULL'
              name: 'tags'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b7ee54eb70a44cd2b83e81bd87032de0'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_subcategory'
            }
          },
          {
            table: 'sys_choice'
            id: 'b8200404ffdc47da847f1e57d30e48d2'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'action'
              value: 'ask'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b83ed0be31af4929965b4cdb5541d637'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'approved_by'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b8496abb78f84cb48784150753f36b23'
            key: {
              document_key: '0a70d007f25644e58d43b09224aa6eac'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b88cfa36f268457db798e1d5cc58c3cc'
            key: {
              list_id: {
                id: 'f41da7baa32b42e68173757c9115b61f'
                key: {
                  name: 'x_swb_hub_aws_sync_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'failed'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'b895e9a189594401bf403a2f1d59e5c4'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'business_service'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b8b1e63f228747a8b95a3de169065e4f'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'launched_by'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b8b6c6a0eed041f1836c39fdb7d8ae40'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'expires_at'
              position: '10'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b8c20cf3aff048c8bb784b15d5bbc9c1'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approvals_needed'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b8cb4649675f4aa49a9205a2afc1a865'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'submitted_on'
              position: '11'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b8d6f2b88abd4827813a17fc3607ddbd'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'expired_share'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b8fb57555f75429fbd653db223becfcd'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'active'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'b9343576737c4c25a9803517ff2062b3'
            key: {
              name: 'x_swb_hub_elevation_request'
              caption: 'Elevation request'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b93d7d5a92294653b4180c5834b6e158'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_comments'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b96aab7764484f21839dba86c4dc0346'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'position'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b96b44e1d79a4f49876e12f55f4df77a'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'retain_resources'
              position: '15'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b98e0f074d324f0086b5925b59cc66aa'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'origin'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b9aa00136de74f81ab9e516f01ddfc6a'
            deleted: true
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'comment'
              position: '20'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b9d28884b8b54d15bb55f44017444d09'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'b9f7850b73d04956953be7736ea052e6'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_change'
            }
          },
          {
            table: 'sys_choice'
            id: 'ba03daa7b43d4801ad610452aa0bbafe'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_change'
              value: 'automatic'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ba2f7eb9ca95417186c7a114df1c80f8'
            key: {
              sys_security_acl: '1255fd667db6406783bf70c24179b09f'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ba3ac376707843ecb095c2b4ac3b90eb'
            key: {
              sys_security_acl: '2456b6d2beab4f8289b4f275912306d7'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'ba591558da214be38565cf89d5989405'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ba719ecfd705404db45b0f3cbf6ac2ad'
            key: {
              document_key: '5348b5c71e00478b9420e2f318500c67'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ba9d9afda5ba44ae8dfb81ccde12281c'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_source_ip'
            }
          },
          {
            table: 'sys_documentation'
            id: 'baa3dab066ad4d9a82252aad27aaa704'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_category'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bab3477e814b4f868a828cbc81929d96'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'version'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bac13496489b44f9a7f244164d9a7c48'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'expires_at'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'badccfce295d426398c8bcceca57b351'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bae1f0baf2f240dd933eaae2b16271eb'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bae9a5b4d361436fb63e145dbf6e626d'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'ticket_number'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: 'baf6fdf757884687aa2dd1bf4b2d9f20'
            key: {
              logical_table_name: 'x_swb_hub_aws_region'
              col_name_string: 'account,region'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'baf9fef116614e48ac728191f03fb2d3'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decided_at'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bafc967b78124215a2ff1f782057d708'
            key: {
              list_id: {
                id: 'db2c00c257bc42b7a18d9c650d058ae3'
                key: {
                  name: 'x_swb_hub_ticket_order'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'action'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'bb20e1b4135b40b48114ee6eed1a7cf8'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '17'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'bb2f09c0b9db4b53b38ca9e70ec7704b'
            key: {
              sys_security_acl: 'dd59ded53d76487a8cb09854dabf0696'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'bb41fbab96ea4c7e93fc47b5f7c8537f'
            key: {
              map: '6c1a00cd02b84556b4ffd4b87a398326'
              target_field: 'node'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bb48809e696e46ecafa52862f4f15d62'
            key: {
              list_id: {
                id: '0ae8f80ad35a4acc8cdf4d6a3ef7d382'
                key: {
                  name: 'x_swb_hub_aws_version'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bb4d00ee132f4ec89e421b09343ebfcc'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'action'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bb71d01818a143b88766a89b6937356d'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'arn'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bba68c036437489d9161bf2d426a8827'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'decided_at'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bbc0225987a84b4fa7822fb20ef3ca74'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'file_path'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'bc1e06152e9b4742bba0954646b84cef'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'share_type'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bc39ed79f00c436091677fa9ad04a448'
            key: {
              document_key: '5e6bb25cf1334b1e901533864d42e748'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bc673dd149ad4d0f84014bb4203f39d9'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'bc7f9abb7a8545c1a76a3afa60ab451a'
            key: {
              sys_security_acl: 'f1e2f0c6dfeb413989cde3d600001e92'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'bc857097f41b43129a3d825897d8010b'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'update_change'
              position: '9'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bca58f1b1c1640029e0176f41b48b43b'
            key: {
              document_key: '5a8dd9480b8649d8b0b14a2733125517'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'bcbb7c847e3743c5b9bd7437cb061108'
            key: {
              sys_security_acl: '8b75e30b826945eeb884879ddafc2251'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bcbbbfc3ed804ae1bde8472c64cde504'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'content'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'bcbbef0d5c95495fb67071922d3d2ff7'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'correlation_display'
            }
          },
          {
            table: 'sys_choice'
            id: 'bd04a05d9be2484eaa8a72fe80993093'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'share_type'
              value: 'aws_servicecatalog'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bd05841d69e84b8cb37daea058499d2b'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bd07c926c75641c9a7bd40645f96f714'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bd4c6e62e9164b7e9dce48be0f66b312'
            key: {
              document_key: '5e6bb25cf1334b1e901533864d42e748'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bd66da911ff7473ba6023a56b324587b'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bd6f645acbd148bea062ce939610290a'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'min_value'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'bd8bfaa71d164cf8bf3d5dea6f4932d9'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'short_description'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bdc032a8d5214a4ca238fdec456c3050'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'account_id'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bdc161b63b7c45e394f728ef7177dc6c'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'endpoint_approver_name'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bdcafbee366442a4ae73e1110eea61a0'
            key: {
              document_key: 'bd2e05cb51de4de6bb7dfa643b202c1b'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'bddd09012c7e4948a0a4f0742edad67b'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'product'
              position: '2'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bde439d7be514181986a5ded599c5db8'
            key: {
              name: 'x_swb_hub_elastic_observable'
              element: 'security_incident'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'be11693618934045933467638c9e38d7'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'fix'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'be4869597d0f447da21390ce5297a767'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'be9034177e434ea2811b307fe3c864b6'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
              value: '6'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'beac09150e8741e690a2cb6394b9bb13'
            key: {
              list_id: {
                id: 'deb5776631654fe3a225f4512e658ae7'
                key: {
                  name: 'x_swb_hub_elastic_si_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_index'
            id: 'bed534142e02447a95ba22b1a82f58e5'
            key: {
              logical_table_name: 'x_swb_hub_elevation_figure'
              col_name_string: 'figure_key'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bee7caf47a1147f0aa3a5ab02abd5428'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'message'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'beec206b78804252bd55111849c8a555'
            key: {
              list_id: {
                id: 'deb5776631654fe3a225f4512e658ae7'
                key: {
                  name: 'x_swb_hub_elastic_si_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_target_sys_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bf0cc7016a5d4bc89505e795dc20d75c'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'region'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bf25255ca0fa4968a283bd61c4326f02'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'figure_key'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'bf3e49753cc44d99938fbcc9a9c19a3c'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'aws_status'
              value: 'TAINTED'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'bf412945cc3249268cef81c92bf936c8'
            key: {
              sys_security_acl: 'd947551d1b1348b7a4c7cc2a82384ae3'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bf4b4171c9274963b05ee945a6d26b1e'
            key: {
              list_id: {
                id: '2725aadf56c9477dac5fe52717f5b365'
                key: {
                  name: 'x_swb_hub_aws_parameter'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_choice'
            id: 'bf59087a6b354d2e86a29f7f0e0a66ea'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'kind'
              value: 'all'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_element_mapping'
            id: 'bf59fde4c3de467fbde2ac57c29b8e8e'
            key: {
              field: 'record_id'
              table: 'var__m_atf_input_variable_1f39a288df60220062fe6c7a4df2639d'
              id: '83fd06e911be4c06aa063871e8027f06'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'bf8f347583bd4e08bfad090a5870644e'
            key: {
              map: '6c1a00cd02b84556b4ffd4b87a398326'
              target_field: 'additional_info'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bf900917fb2f4ec3afb84eaed49acd94'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'error_code'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'bfdce968df34466b90c4e472149202ca'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_portfolio.x_swb_hub_aws_portfolio_product.portfolio'
              position: '19'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bfdf7ed0e3af4f9087f23f26297139f3'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'tag_key'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bfe01d2857fa4bc4a2095dfa6477dfd1'
            key: {
              document_key: '93093524411a4f22b86124de6abba861'
              variable: '67400008676003007ba405225685efa4'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bfec280f51d44bb9b4a1295c443835a9'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_cmdb_ci'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c003490d006d4e67a2079a62dbf290d0'
            key: {
              name: 'x_swb_hub_elastic_observable'
              element: 'value'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c043ad9f8ce543caa32c4d486160c1ba'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'worker'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c070812e28954c1cb20d832d645328ff'
            key: {
              sys_security_acl: '58cdb4fb51c644a9aad292f38d593aa4'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c0a5d6da617b4fe287ffc68c43f6e4a1'
            key: {
              document_key: '156f374b752b496d92cff207676f2269'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c0ba71896d134a55a26575a884c3466e'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'product_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c0d3bd3ecb9145afa1c6b53fe0970895'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'retain_resources'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'c0d92348518f468eb73e42e3f1432f39'
            key: {
              name: 'x_swb_hub_aws_account'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'c0f7c0daf1a842cf87720f724856479d'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'subcategory'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'c1361011eeee44a98e1586f1706c4422'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'status'
            }
          },
          {
            table: 'item_option_new'
            id: 'c167234858fe401c87c99917e97888b7'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'requester_known'
            }
          },
          {
            table: 'sys_db_object'
            id: 'c1965039f7434adabc4e0ac1818dae69'
            key: {
              name: 'x_swb_hub_aws_found_product'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c1c87d1462d2480992a408d3f4f721d2'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'provisioned_product_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c1def4821e3848c3a22112561eb29ac6'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'region'
              position: '8'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c1eac173c18f4870a326a75eb8ff983f'
            key: {
              document_key: '2b82920badd14e238731fb46b49d5b40'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c22b69e81d8d4f5e976954299c7b1dcd'
            key: {
              list_id: {
                id: '249fd3685b8b486c8caa7e8985671df1'
                key: {
                  name: 'x_swb_hub_elastic_observable'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'value'
            }
          },
          {
            table: 'sys_choice'
            id: 'c22b8e9eec1d4d5c914f0235e39179b3'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
              value: '0'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'c23c5fa3b5e64f30ad3187a37e0e5a54'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_change'
              value: 'account'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'item_option_new'
            id: 'c24190f0dc77429a8ae8baa6be229bea'
            key: {
              cat_item: '73f7da6a2fca4a09917d2669fc5d1127'
              variable_set: 'NULL'
              name: 'retain_resources'
            }
          },
          {
            table: 'sys_choice'
            id: 'c25db30a57c14749a925ef7193541a2b'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_approval'
              value: 'none'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c286d6684c484ad98a5017453b010244'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'reminded'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c286e644ca3d40e2a72935ae4d7a0d48'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'partition'
              position: '3'
            }
          },
          {
            table: 'item_option_new'
            id: 'c2a1081d42264423b4ddaa7ea20a7def'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMFileProductVersion'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c2b9eb8fe9334e18b996216e0343d7df'
            key: {
              list_id: {
                id: 'a3b394d0a1a24f539e90705be4e36086'
                key: {
                  name: 'x_swb_hub_aws_portfolio_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c2f6471b996940a08bcea320f8edd33d'
            key: {
              list_id: {
                id: 'c6da02e159614d7dab785fd3605f57d7'
                key: {
                  name: 'x_swb_hub_aws_account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'account_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c2f83ce4a6e74b00a52ec8001be64cc0'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'period_end'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c2fed242ca0b47a182a033e4d5160380'
            key: {
              list_id: {
                id: '18b790e265274241a90c2eae24f4b430'
                key: {
                  name: 'x_swb_hub_elastic_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'u_correlation_id'
            }
          },
          {
            table: 'sys_choice'
            id: 'c30c7631bfbb454eb95b2531aa71d84e'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
              value: '6'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c33a4148b06c4b6b9e50a1d4112a4d1d'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'action'
            }
          },
          {
            table: 'sys_index'
            id: 'c34664288eec49288ba31546f6bbd0bb'
            key: {
              logical_table_name: 'x_swb_hub_aws_parameter'
              col_name_string: 'version,launch_path,parameter_key'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c36076a293a04ebf90d7f927ad7055ea'
            key: {
              sys_ui_section: {
                id: 'b0eb1969cf8947bc8bca6efb23f3e781'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  caption: 'AWS automated tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'tag_key'
              position: '1'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c3a6014c54934fc18f5a5af75be833ec'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'path_id'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c3bcdef6bf414fcd806abdf33cc7fa74'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'subject_table'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c3c9e5202e054ba9a7105ee46b7fbfe8'
            key: {
              document_key: '5e6bb25cf1334b1e901533864d42e748'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c3fa91c466d34a92a557288be7c4b30d'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'policy_name'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c4090c63f7fc4122a16e7f85a85bd280'
            key: {
              sys_ui_section: {
                id: 'b0eb1969cf8947bc8bca6efb23f3e781'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  caption: 'AWS automated tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'portfolio'
              position: '6'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c412d92513f348fab9708bf81b60ae91'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'provisioned_product_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c449cedc0cee4122a657d0c2c6e60bf9'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'name'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c49d49fdf34840d3a96c82eef1a7c1f8'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'initiator_id'
            }
          },
          {
            table: 'sys_index'
            id: 'c4cbde18da0e4dd88d4d206c2bb1ed1d'
            key: {
              logical_table_name: 'x_swb_hub_elevation_request'
              col_name_string: 'initiator_key,status'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c4cf70f82f554abc857ac274417fd740'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'region'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c4d2f8bcd31a4ff8b7d0f8bb66a73a20'
            key: {
              document_key: '720c6634c335439a9461a411a76cadd4'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c4e6fd302af042b2a57e25529cb31282'
            key: {
              sys_security_acl: '17c683797b6d4c46b57aecdd6e3a76b3'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c50d1f611263442fb3fefca3b3a7215e'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '9'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c54ff601f1d6497caab793bb936f3848'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'delivered_status'
              position: '15'
            }
          },
          {
            table: 'sys_choice'
            id: 'c55e13f669914f3799a711ad461f6a6f'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'state'
              value: 'waiting'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c5c9563820bf4f3696f6a2660dbafd5a'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'guidance'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c5ce70d91a6549b897cddb178524c940'
            key: {
              document_key: '2b82920badd14e238731fb46b49d5b40'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c6014f4c9fd54a42b6086145ce10877b'
            key: {
              document_key: '34112d38d1aa4c9383c48948befa1e4f'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c6270a1c52ed478cae936eb8b4d04a4b'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'order'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c633fedf8f5e46ed97246420981fbb8e'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approval_mode'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c64ed85f9467431ea5e9de4c267fd286'
            key: {
              document_key: 'bac6de5f155141c7aa8e50b5d2243b2c'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_choice'
            id: 'c68f8d5b96a240b7affa2f365f13c87b'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_change'
              value: 'standard'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c69b091c9a2f4be587fe1c3aabed25ae'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_work_notes'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c6a8fac00adf40e3bdf09a0043603788'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
              element: 'active'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c6cd3f6688034b75836e0fc3a09fa7a9'
            key: {
              sys_security_acl: 'bd69292b801141dbb5f52a6fd3904bdd'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: 'c6da02e159614d7dab785fd3605f57d7'
            key: {
              name: 'x_swb_hub_aws_account'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c6da73ca593a46608866b9534362be34'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval_group'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'c6dc777a771042b6b989583e98cbb50b'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval'
            }
          },
          {
            table: 'sys_index'
            id: 'c6e354409b134ff09310b30f9f4b12bb'
            key: {
              logical_table_name: 'x_swb_hub_aws_operation'
              col_name_string: 'request_item,operation_type'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c6fc4d02088a4fa1961167c4273c989c'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_close_notes'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c7208853f1ff4977944e3cd07b98a6c0'
            key: {
              list_id: {
                id: '9ac8245cb170474ea17f3aa304e7772f'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'error_code'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c734df05634b4d25863d856eacce98dd'
            key: {
              document_key: '2e9ec18336514f7baf8b26cbca1ddb0a'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c7447e2edef448ada12b92901c55a25f'
            key: {
              list_id: {
                id: '1eb2fed67e86478192c05be0259560bc'
                key: {
                  name: 'x_swb_hub_event_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'message'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c74543d606544c2796285425d8663f56'
            key: {
              list_id: {
                id: 'f41da7baa32b42e68173757c9115b61f'
                key: {
                  name: 'x_swb_hub_aws_sync_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'outcome'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c7463824bba24a6c9076222ae2860cd4'
            key: {
              list_id: {
                id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
                key: {
                  name: 'x_swb_hub_aws_budget'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c74b7699e8a6430e81eacaedb7a559e2'
            key: {
              list_id: {
                id: 'a3ad6371baa84452a2085aca64e2b01b'
                key: {
                  name: 'x_swb_hub_aws_request_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'region'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c75d46b4581b404297756c037fb70d6f'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_state'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c7766cef2bec41348747deb8e57134e3'
            key: {
              sys_security_acl: 'f964c7f2a4dd412ea0415fe2e8a9213c'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'c7b82589a4564b7b86286284e528b7c8'
            key: {
              name: 'x_swb_hub_aws_request_log'
            }
          },
          {
            table: 'sys_db_object'
            id: 'c7d718eb0639454f80b18ff97d93d9a2'
            key: {
              name: 'x_swb_hub_aws_resource'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'c7e221271d3d48338944335fa7b7b4fe'
            key: {
              name: 'x_swb_hub_ticket_change'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c7ff675dc0ec4be7ab11682f7d804c2f'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'event_class'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c81f4563a1914fc9811893665e0d9e2d'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'source'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c843414d7edf423e8ca6fda380e26553'
            key: {
              sys_security_acl: '67127a8fc0994be6ade80ca18d0b84a8'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'c84611f5fb9043bcaa702c97b1b40883'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'file_version'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c849469bdf3741668a6b444123b17ea1'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'times'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c8908714f440453d8ec113a140bdb0e3'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'product'
            }
          },
          {
            table: 'sys_db_object'
            id: 'c8a1f06db85c4c30877445c070057e85'
            key: {
              name: 'x_swb_hub_aws_operation'
            }
          },
          {
            table: 'sys_choice'
            id: 'c8a39ccfaa844f53b899a510925fc0e3'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'life_cycle'
              value: 'error'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'c8b8529aa6f749deaaebcefba68528b5'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'c8bbd8b0492943308819103a5890ecc7'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'from_state'
              value: '8'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'c8db6488052444959bd0b180a8f3effe'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'assignment_group'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c9145fbc8dbc44c6b5a763196f1b0053'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'launch_path'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c933e9bf1be74f008fcdf56b41dee276'
            key: {
              sys_security_acl: '05dafdc632db4672a90a8eef0422fdb4'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'c9479d8e26844e478f88a166893407da'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'version_type'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c9616dd0e8a542ccbbeaf3f36ef5b33e'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approval_mode'
              language: 'en'
            }
          },
          {
            table: 'item_option_new'
            id: 'c97c4e0cd9c040319db478b580b6d35d'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMFileCommandLine'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c998fefda6454b69a66ec30308b0ad25'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'active'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c99c1cba51e54d8b8a237702655df1be'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'update_change'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c9ca239b640d4aa1b2f9330d88cfb221'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'aws_status'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: 'ca2a60cd11724c5cb03d7fbfeda13b71'
            key: {
              logical_table_name: 'x_swb_hub_aws_found_product'
              col_name_string: 'region,provisioned_product_id'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ca3a53c55ef84fbd8d84b2f68038afab'
            key: {
              document_key: '5e6bb25cf1334b1e901533864d42e748'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ca672691b5a24648b917f15e7be7ee32'
            key: {
              document_key: '5e6bb25cf1334b1e901533864d42e748'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ca78ab65be954d6abcc0504d26f8a2b1'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'approver_users'
              position: '14'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ca85c4bcee6b4bd188d18057867d8da2'
            key: {
              document_key: 'dc204bf7289140f089e7f4ff4ba862ab'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cab24494c20f499d8f3b3cc59e3910a3'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'cac130932365473d8f5b1e20c5aec0f0'
            key: {
              document_key: '83fd06e911be4c06aa063871e8027f06'
              variable: '67400008676003007ba405225685efa4'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cad8c3e271144cc8bee34d010bbc3f7b'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'end_user_role_arn'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'caf599334df14ee5ad7fe023b2fcf64e'
            key: {
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cafd54d11a8c461992c06b343e4e58b0'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_description'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cb0a4232ac6343fe94d02cf33d7134c0'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'cb0c870f7a0c44a4be3e14ab67dc617f'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'description'
              position: '17'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'cb109d754b6c46139c985a1a8c665891'
            key: {
              document_key: '8fd5cff4edfc4339b9359caf1fd45ceb'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'cb12314e2f814009a15cd33ca008f3e1'
            key: {
              sys_security_acl: '24e18be8b1554ee4863fb9fe290b2132'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'cb152c44b3a841debb69863b264ba019'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_category'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'cb2596bb2989432292fd5c5744049881'
            key: {
              name: 'x_swb_hub_aws_region'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'cb86f998b8db4052a97a7a79b4343850'
            key: {
              list_id: {
                id: '2f9ef44d93954cc38eec9d2b99d4e0fb'
                key: {
                  name: 'x_swb_hub_aws_budget'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'limit_amount'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'cbc3a06bceab4031a731ea327ee9e1ab'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'status_message'
              position: '17'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'cc09934af181472295ca9b4b786f63ea'
            key: {
              sys_security_acl: '008bb92105e4485e858aacd0433142a1'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'cc4323b90c19446b928ff8d2b09cb5b0'
            key: {
              list_id: {
                id: 'cb2596bb2989432292fd5c5744049881'
                key: {
                  name: 'x_swb_hub_aws_region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'status'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cc4fc664c5ef4821b2716025dd387a62'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_contact_type'
            }
          },
          {
            table: 'sys_choice'
            id: 'cc55ca8d2d9d4740903469d750bb87db'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approval_mode'
              value: 'anyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'cc5a9f45921148179a49f98e2ecd3a42'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'expires_at'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'cc813e0ed430496e9a0a0f986406ee93'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'computer'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'cc8428cd3ffd4d2da286a6c546ff4715'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'terminate_change'
              position: '10'
            }
          },
          {
            table: 'sys_ui_page'
            id: 'cca2418f5ef64d1ab4ba710f0c888ef3'
            key: {
              endpoint: 'x_swb_hub_start.do'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ccf919cf9a70470c97f6e892b7b44106'
            key: {
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '3'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cd36091fe4b944858e4ece18ba110d02'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'order'
            }
          },
          {
            table: 'sys_choice'
            id: 'cd48f70802cb4cbd8cfaa75aee7ac46d'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'visibility'
              value: 'everyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'cd4c4b3b493441bd850cd6f717ae6887'
            key: {
              list_id: {
                id: 'f41da7baa32b42e68173757c9115b61f'
                key: {
                  name: 'x_swb_hub_aws_sync_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'created'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'cd626a221b0d4688bc9587be73d2b3db'
            key: {
              list_id: {
                id: 'f5869df0a0a74a3f8278de5ec08d4c67'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'source'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'cd844939fc5b48839d777164dddfda2a'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '17'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cd9b0ab31d1e4a7c81e581b7a6766fb6'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'region'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cdc12b812a4e41af995b624b51001545'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'cdd7b3207cd34e70a9e6ce323af6bcd6'
            key: {
              sys_security_acl: '4b209dbaa9e8479ea888c9f55e0cbb23'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cded23ad51d24459826fa069a3668b26'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_assignment_group'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ce151ff426e34509ad7cf34ce20fe829'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
              element: 'portfolio'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ce416b71db434319b989aad94154f904'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'code'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ce45b15774fb4bb4afb8d54ae514d213'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'number'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ce581e796689460fbf6b5760a665bffe'
            key: {
              document_key: '97b06819d7c04c91a72aca956281e5c2'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_choice'
            id: 'ce85a1013cc84161a8a526e451340d20'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_approval'
              value: 'manager_everyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'cea0caabef4447718c8780b2c7155669'
            key: {
              list_id: {
                id: 'f5869df0a0a74a3f8278de5ec08d4c67'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'tag_key'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'ceb302c3ab304d1caf3bd9ae6083848a'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'sys_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cec9259c35304a76be5203de298b3439'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'operation'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'cedb720257e44f6d9b389fe9c6241641'
            key: {
              document_key: '7c0fb5f2141a46bfbf4682c54b30523f'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'cee84ddb27ba46e4bd30bf42756183df'
            key: {
              list_id: {
                id: '0ae8f80ad35a4acc8cdf4d6a3ef7d382'
                key: {
                  name: 'x_swb_hub_aws_version'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'active'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cefcdf48f7924466ad8f1bb62f89969a'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'description'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'cf1accfc3b14469693e4ded66864f6a1'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'source'
              value: 'fixed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cf3d5ae92cff4685867b7ff39af913b5'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'period_end'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'cf4df8f5f16547988299a17cf5d183a1'
            key: {
              sys_security_acl: '4a156f41e2a34a2997156c81c2f867ce'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'cf6534b9d94c4e10a6b78a649253aa2c'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'cf8fdee9693e4de1b9ef688f414f7456'
            key: {
              document_key: 'bd2e05cb51de4de6bb7dfa643b202c1b'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cfa2405debef44938dbb6ecdc992d8ca'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'ticket'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cfadabb6091c4f00aa692b2d8f0b12e6'
            key: {
              name: 'x_swb_hub_aws_change_item'
              element: 'operation_type'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd000d0a1c5a0433eaa60b8921917319f'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_short_description'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd0212d556e5a404e9c1b07b5836c8b8e'
            key: {
              document_key: 'aa8b0bd8aedb4c4294ca609790d1a397'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd03849954b5744c28c36c125aa52952d'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'product'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd0984f47759a46ab80574ce86f3a7950'
            key: {
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'active'
              position: '5'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd09efc76134d4eed8b099959c8b7e393'
            key: {
              sys_security_acl: 'd947551d1b1348b7a4c7cc2a82384ae3'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd0c2f116d35e4cb9982e1f175f735e82'
            key: {
              sys_security_acl: '3eacfd9e3be841309be863af317fee63'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd0f47b6ec3a24fc6bfe78ab9acced02c'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approvals_needed'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'd177e68301634cb59048279498272c74'
            key: {
              name: 'x_swb_hub_aws_found_product'
              caption: 'Found AWS product'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_choice'
            id: 'd180de1170514a81be3b1409e78956cb'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'status'
              value: 'cancelled'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd196843846a94a31a619e0ee14f29e9c'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'provisioned_type'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd1a695fead8e40aa9d2bc976e265625c'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'arn'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd1c4eabb3bf745c2a2749a9411681821'
            key: {
              document_key: '082447441b4a46ccb1419ed9c9d5ab6a'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd1daf3f6f67342f188aa62b6f19d855e'
            key: {
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'region'
              position: '2'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd2071cb0317141729d91625b6aa8d444'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'aws_status'
              position: '9'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd2342129c0d14778b8939c99a22bf944'
            key: {
              list_id: {
                id: '900abdf2b81a4a47ae1e33eb3f857350'
                key: {
                  name: 'x_swb_hub_aws_portfolio_grant'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'portfolio'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd23ddef3a2b5451faff5719407f1a551'
            key: {
              document_key: '5a8dd9480b8649d8b0b14a2733125517'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd24ed5b26442445eb81a2c0230c07968'
            key: {
              list_id: {
                id: '1546472c05de4fd7b3224174f5b5f398'
                key: {
                  name: 'x_swb_hub_aws_resource'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'resource_id'
            }
          },
          {
            table: 'sys_choice'
            id: 'd26b621f16e14150b382807cf8e3a9ea'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'approval'
              value: 'group'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'd286c519460f4b9d9d91f466071b11da'
            key: {
              name: 'x_swb_hub_aws_value'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd29a38f2027b453fb34f087e00151255'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_priority'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd29cd817709d405c82791580ee342d77'
            key: {
              document_key: '4235551942994ee28e232539405ea7eb'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'd2b09c326258489c8df3459221b6b524'
            key: {
              name: 'x_swb_hub_elastic_event'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd33db52b030b42ebb81af577ee606699'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'support_email'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd34b1cc5f549447392415490f17eb278'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'approval_group'
              position: '12'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd3b29df2ae3a45bd84694ff51116e1c1'
            key: {
              sys_security_acl: 'ff238d7cd5f94106a62bf93817a3e693'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'd3b8c40c6bb340fbb71e2e08c775e4e5'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'support_url'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd3b92703186a4f12a824731ab162c99b'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_attempt'
              position: '10'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd3c9682d1212426d83a8867db0d81f38'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_comments'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd3d369d0c9a449acaeffd11c14dfed2c'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_work_notes'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd4144c174252450caf1e8316f847c145'
            key: {
              document_key: '2b82920badd14e238731fb46b49d5b40'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_db_object'
            id: 'd419bd0c9fa540c58b6b3d4adaea74c7'
            key: {
              name: 'x_swb_hub_aws_provisioned'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd42430d04c6d4cab90853cf891bb6f27'
            key: {
              sys_security_acl: 'd18fd95d8fbc4cdcb2a8260bbfd8c38c'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sc_cat_item_catalog'
            id: 'd445dc4b48bb4d4c8c24e97739593a9f'
            key: {
              sc_cat_item: '73f7da6a2fca4a09917d2669fc5d1127'
              sc_catalog: 'e0d08b13c3330100c8b837659bba8fb4'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd467283e284e41b7be7638297d8a5d4f'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'provisioned'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd49785bc25cd4adab7af6c97dc72e02e'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'choices'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd55a7cec90384d0d93b3fa3e6dd6b1c5'
            key: {
              document_key: '7c0fb5f2141a46bfbf4682c54b30523f'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd57710a34ed04734bd860c0e08f6dcdf'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'source'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'd58c31af0fdd418dacadae4415ae37fd'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'terminate_change'
              value: 'standard'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: 'd5ce5deeccb942139eaaecee9660ddb5'
            key: {
              logical_table_name: 'x_swb_hub_ticket_order'
              col_name_string: 'correlation_id'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd5d64b98eb264fa7b926fdd14946c563'
            key: {
              list_id: {
                id: 'e02d1acac2ac4dc4875dfc1b91a35d92'
                key: {
                  name: 'x_swb_hub_aws_launch_path'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'portfolio'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd5dc43f06f934ff78f34bc9ec744a07c'
            key: {
              sys_security_acl: 'a53aaf5d59c244f3b58b3d8a969ffe7c'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd5f53a7108ea41fc96bfcc5a851571c3'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'hash'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd6033f370487492fae515b186181766f'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'endpoint_approval'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd620f2ed3b3348ae8225dca2b881c91f'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'region'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd63503923e484334820fc190f2327bd7'
            key: {
              sys_security_acl: '8da86417e46341d0bd05a325aece3b91'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'd638588ca4e746d5948ee4f1af7138f5'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'process_name'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd68622b5960c4b71b14e0efc097fccaf'
            key: {
              document_key: '4610e740d41d4e4987c78a63fcd212f0'
              variable: 'bc4c43935320220002c6435723dc34a2'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd6a9aaf7085c4c16b7a24decdbaf3171'
            key: {
              document_key: '97b06819d7c04c91a72aca956281e5c2'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd6f5fb5a1ae34776bf4905c67340c66e'
            key: {
              sys_security_acl: '1fa8a2f915d3455b82881a83febab60c'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd6fab2b96dbd4720b93d8b334bc90d57'
            key: {
              sys_security_acl: 'e911146b981d4cb68dfd708650ce2638'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'd704eb5eb53549159570bcb84cd621fc'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'location'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd70c9b559c44488d99aa4af56986eb7e'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
              element: 'portfolio'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd726ad7c0f2d4411aa8d209adffad59c'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '8'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd730ebc947ce46a3ac06c6d76357dae8'
            key: {
              name: 'x_swb_hub_elastic_observable'
              element: 'observable_key'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd794929b369b42de9012e2d4a37ae1d3'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'terminate_change'
              position: '15'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'd7978712f0b34f39ad338302916becb5'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'state'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd7a6f08a398d4ecfa2ed94ea3cb365f7'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '13'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd7bf54ab575f4435adcf2820a47ddc19'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd7e7ea61ba1c43a9b6f10ca97d12e965'
            key: {
              sys_security_acl: '92de8f49de93417093ddaf60f4c2dcf2'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd7f1fb1b7ff94d2681c60a8550988914'
            key: {
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'status'
              position: '6'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: 'd7fbcfac7e5e40178f5800db1351d8f3'
            key: {
              sys_ui_form: {
                id: '622f996be3384d158c310bc3d2d6e0ba'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'd829113c01004d64ac2f5ece7abd80da'
            key: {
              name: 'x_swb_hub_elastic_observable'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd862449014df46e0adb9d3b87babb5fb'
            key: {
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '7'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd86536b7a6984fc0a5765a645d22998a'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'decision_comment'
              position: '26'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd86afd1647bc4cb0968886ffe8623015'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_opened_by'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd8a420e8029b4b5db7a79b4a5a0ab412'
            key: {
              document_key: '97b06819d7c04c91a72aca956281e5c2'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd8a528a5768343f3926ada1e6fa11c15'
            key: {
              document_key: '97b06819d7c04c91a72aca956281e5c2'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd8bc1aa515a043ba93f8dbdcd6072cfc'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'number'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd8f6a846852d4d9885bfd557ed2f9c2b'
            key: {
              sys_ui_section: {
                id: 'b0eb1969cf8947bc8bca6efb23f3e781'
                key: {
                  name: 'x_swb_hub_aws_tag'
                  caption: 'AWS automated tag'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'source'
              position: '2'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd8f881aabed64069ae5f4b9ed814777d'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'request_item'
              position: '7'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd8fcff777e95419d9f7d37c41e21dbf9'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'type'
              language: 'en'
            }
          },
          {
            table: 'sys_number'
            id: 'd93d962212ae452585f8b428c7d942d6'
            key: {
              category: 'x_swb_hub_ticket_order'
              prefix: 'SWT'
            }
          },
          {
            table: 'sys_choice'
            id: 'd990ce1c334e48af9879650d080b1074'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'update_change'
              value: 'normal'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd99386af5615422b91f0458a06471805'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'initiator_user_name'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd9d7b04cc87341109a2ae3ce9e8af8b2'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'owner'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd9ea691c38d244369552ecc7c2e522bc'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'da300f9b0c4f443c89a5de6548c3fe71'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'approver_group'
            }
          },
          {
            table: 'sys_choice'
            id: 'da3f263e881c4e5abe135bc37c9942ae'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_approval'
              value: 'same'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'da62d0d8deb6408a91e69bc2892fc679'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'product_version'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'daa2ad524fcb4c4cb7b56d2c3fdfd783'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approval_id'
              language: 'en'
            }
          },
          {
            table: 'sys_db_object'
            id: 'daaa055755624b8aa2d7c68653dd1918'
            key: {
              name: 'x_swb_hub_elevation_figure'
            }
          },
          {
            table: 'sys_index'
            id: 'dacb63388ece46d6ac9bd16685e2ec65'
            key: {
              logical_table_name: 'x_swb_hub_aws_request_log'
              col_name_string: 'operation'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'dada91ced46a4b0580b90be561983a88'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'elastic_incident_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'db0a95a7d6c242b2ace2ed05b13444f9'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'provision_change'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'db0c1bd531824816a7138df9191ab0e7'
            key: {
              document_key: 'aa8b0bd8aedb4c4294ca609790d1a397'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'db0d1a42b4d44828a5d6b823ccde86c1'
            deleted: true
            key: {
              list_id: {
                id: '0627aa29b67f464b9183e23b0e85065e'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'provider_name'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'db2c00c257bc42b7a18d9c650d058ae3'
            key: {
              name: 'x_swb_hub_ticket_order'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'db2ed80d41ac4e938ac44517281f692e'
            key: {
              list_id: {
                id: 'c8b8529aa6f749deaaebcefba68528b5'
                key: {
                  name: 'x_swb_hub_aws_tag_choice'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'tag_key'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'db3e88e4a10b457ea68504743824ec5d'
            key: {
              sys_security_acl: '2d14e4aa399f43bfbf7d5e681a60d32d'
              sys_user_role: {
                id: '8b4de34ea30c451b82281b40d123c35b'
                key: {
                  name: 'x_swb_hub.elevation_approver'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'db68c2575ef8463cadff1c5faa67f146'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'agent_id'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'db6e2738928b4d28b4915ca947218348'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'policy'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'db7cf9cad20d40d1b2318b4d71959b57'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'db7f9c2763694adcad22c3358927943c'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'initiator_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'dba733e3019b4b6b91d56baaa16e84b3'
            key: {
              sys_security_acl: 'd4553ba0d65648beb384de5bf3bfec38'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'dbab36233d3746038c1b80b05f041e0e'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'requested_by'
            }
          },
          {
            table: 'sys_documentation'
            id: 'dbd619a6c32344e3ae2e8a7ebf8490f3'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'dbf9214fa685444c9b2533cfb5eb6881'
            key: {
              list_id: {
                id: '2725aadf56c9477dac5fe52717f5b365'
                key: {
                  name: 'x_swb_hub_aws_parameter'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'parameter_key'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'dc0e2df944474706b12ced4bdd0fe094'
            key: {
              list_id: {
                id: 'a3ad6371baa84452a2085aca64e2b01b'
                key: {
                  name: 'x_swb_hub_aws_request_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'times'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'dc224d3f8f1b4370b1b05316981f190e'
            key: {
              map: '6c1a00cd02b84556b4ffd4b87a398326'
              target_field: 'event_class'
            }
          },
          {
            table: 'sys_choice'
            id: 'dc48ebd4497f452d807cf36d6141fa42'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approval_mode'
              value: 'everyone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: 'dc8f49bfbb764209a48a69085242cc07'
            key: {
              logical_table_name: 'x_swb_hub_aws_provisioned'
              col_name_string: 'provisioned_product_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'dcb97eb4c4e94336892f2e686d168a01'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decision_comment'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'dd0d1cb0d1374db993a87c2f9e3a1a72'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'updated'
            }
          },
          {
            table: 'sys_choice'
            id: 'dd0dfb7f3a704378928b306b94963cf4'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'user_tags'
              value: 'refused'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_element_mapping'
            id: 'dd237884ba514feb840bea553245d68d'
            key: {
              field: 'field_values'
              table: 'var__m_atf_input_variable_14872288df60220062fe6c7a4df26319'
              id: '272e22acae104925a462f34aa1ecf93d'
            }
          },
          {
            table: 'sys_choice'
            id: 'dd3320bade61469d9ed6dcbabf21aafa'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'terminate_change'
              value: 'normal'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'dd646d64a5ab491799958de21f8a29ab'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'level'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'dd7371402d6046e5a3af04fb73f4adc2'
            key: {
              list_id: {
                id: 'c7e221271d3d48338944335fa7b7b4fe'
                key: {
                  name: 'x_swb_hub_ticket_change'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'order_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ddbcef1f10c443d58c07e8b4685f6c28'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'dddcf1ebad3f49b1904a9ea8ea90d659'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_cmdb_ci'
            }
          },
          {
            table: 'sys_index'
            id: 'ddfcd0a4ea204f3e8817ec44ab43c24a'
            key: {
              logical_table_name: 'x_swb_hub_aws_value'
              col_name_string: 'provisioned,parameter_key'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'de20267bbfc741d1a70f85d766911f04'
            key: {
              document_key: '882fe04fa3b342d88897a46f727d2166'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_choice'
            id: 'de3cc42e86694df6ba72066f03443efa'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'image'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'de423749875245c68a6e1c0bb2c2c605'
            key: {
              name: 'x_swb_hub_aws_portfolio_product'
              element: 'active'
            }
          },
          {
            table: 'sys_choice'
            id: 'de52216a00614cd081cf0ba59d7600d1'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'to_state'
              value: '4'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'de71d36feae049738ded2044f4f5d145'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'original_file_name'
            }
          },
          {
            table: 'sys_index'
            id: 'de95801af03240c8b66ef0a1363de9d4'
            key: {
              logical_table_name: 'x_swb_hub_aws_resource'
              col_name_string: 'region,kind,resource_id'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'de9e6674f07c42d1a254870d712f608c'
            key: {
              document_key: 'e1dda6815a6b46b29f3755dddc642a5e'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'deb5776631654fe3a225f4512e658ae7'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'dec0b00ff7cf4260b307f2eea46d68c3'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'provision_change'
              value: 'normal'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'deffbaa8e3224649a1c942dca0e3430a'
            key: {
              name: 'x_swb_hub_ticket_change'
            }
          },
          {
            table: 'sys_db_object'
            id: 'df049cab9ac3481fbc7618adf4a7e183'
            key: {
              name: 'x_swb_hub_aws_value'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'df11d6d8273f43daae7648560237d408'
            key: {
              list_id: {
                id: 'a3ad6371baa84452a2085aca64e2b01b'
                key: {
                  name: 'x_swb_hub_aws_request_log'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'operation'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'df1db663a7464a25b0e40f97088d46ba'
            key: {
              sys_security_acl: '60d8cda03c89470ab9a82415fba44279'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'df5c4c936adc4a0bbaa55f0cacdcc514'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'product'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'df735913a44b48d1a748dd2fd71d1a2a'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'life_cycle'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'df77c703cb31413ebe1df46bf4115a44'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'policy'
              position: '4'
            }
          },
          {
            table: 'sys_choice'
            id: 'df83264bd59a4c34b020ed2ab22f8383'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'partition'
              value: 'aws-cn'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'df86af2c8bb945f98bf4ce33883c5b87'
            key: {
              sys_security_acl: 'f1e63ed883774ce28c01b0cfca649457'
              sys_user_role: {
                id: '517b383eef1f4da78ac9db4641eea864'
                key: {
                  name: 'x_swb_hub.integration_user'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'df94ce8fa9bf43e78554c2589bc1ae63'
            key: {
              document_key: '5f9a150c3b414e39bd6354af89adb66e'
              variable: 'cbddfa135320220002c6435723dc3415'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'df9dfaae82fe4726a154d3e42e8c2b58'
            key: {
              name: 'x_swb_hub_aws_version'
              element: 'guidance'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'dfa25f6acd43489c88936f2d74f868c9'
            key: {
              map: '6c1a00cd02b84556b4ffd4b87a398326'
              target_field: 'source'
            }
          },
          {
            table: 'sys_documentation'
            id: 'dfc3dbef9dab4035a0b290f84058a5df'
            key: {
              name: 'x_swb_hub_ticket_change'
              element: 'ticket_number'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'dfc69880b16a48559ca40a62247b6ad4'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'approval_key'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'dfcf2f11685d491989812ac1ae3fbd61'
            key: {
              sys_security_acl: '6a1084f407ed47a780b56fec68ef8add'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'dfeb04823e1f4872a7358d19b412e253'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'expired_share'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e00692a3572f4f1ea0d24386717c0bac'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '6'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e00aa94d02274eeb9fccba9e89c21385'
            key: {
              sys_security_acl: '7bad3da42ab147af91fb339277a3ff57'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e00fe641a4084c5a9e2494a63f183655'
            key: {
              list_id: {
                id: 'd2b09c326258489c8df3459221b6b524'
                key: {
                  name: 'x_swb_hub_elastic_event'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'e014dd6adbe34b46af94415243617b76'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'correlation_display'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'e02d1acac2ac4dc4875dfc1b91a35d92'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e0539735ae08465cbd962b7f7c5dd1b3'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'partition'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e05b77e8a2f745ee84c37465ca231a93'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'product_name'
              position: '21'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'e08862e7ad35471395a79e2143be66b1'
            key: {
              map: '6c1a00cd02b84556b4ffd4b87a398326'
              target_field: 'message_key'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e0c50539c9b54772ab75967c91a49871'
            key: {
              list_id: {
                id: '0627aa29b67f464b9183e23b0e85065e'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'visibility'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'e0d83e66d8384d278f39a7d98634e798'
            key: {
              name: 'x_swb_hub_aws_operation'
              caption: 'AWS operation'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e140b61a583a44d68ea3b4f22dd12e20'
            key: {
              sys_security_acl: '725c90c521334668923292eeeaf14c4b'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_db_object'
            id: 'e176797e817d431c8903a0766d3da4ba'
            key: {
              name: 'x_swb_hub_elastic_event'
            }
          },
          {
            table: 'item_option_new'
            id: 'e180ed92e5d94ec79eb540de6f0f799a'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMApproverSID'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e1bca20c0fe14cb98225b43f5a67e6f7'
            key: {
              document_key: '7c2ca4f62cb04d9fa31153cf5e61b50d'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e1cda5b189e745fd9b2ec3d1a5bb733a'
            key: {
              sys_security_acl: '338c0a314e9d4d8495fdbcd4180b9cf5'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e1e3d8c02cd541b3be03e8a58162a710'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'file_description'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e1f69ce71ac64424a224fe73d41840f2'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'e20baf72d7b94653ab313fae215b03e8'
            key: {
              name: 'x_swb_hub_elevation_request'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_choice'
            id: 'e2202a73cfac44a4985795fc0683496b'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'availability_zone'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e22e065ffc71460182532a1d43a6be1b'
            key: {
              list_id: {
                id: 'c7e221271d3d48338944335fa7b7b4fe'
                key: {
                  name: 'x_swb_hub_ticket_change'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'order'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e23d1dc97cff453d8a789f31af16ce60'
            key: {
              document_key: '83fd06e911be4c06aa063871e8027f06'
              variable: 'cbddfa135320220002c6435723dc3415'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e255bf129cb840cab22736bb7d2158d7'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'change_request'
            }
          },
          {
            table: 'sys_index'
            id: 'e25d272cdf75416fbb5e97cd60d3887b'
            key: {
              logical_table_name: 'x_swb_hub_elevation_request'
              col_name_string: 'client,approval_key'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e272df52c85d4d848175f98f10ef65ac'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'next_attempt'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'e286c9c7ecc549a09a43499b15842c76'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'ssm_string_list'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e29eeb7715db4da2a16edc4f3ea3f4c9'
            key: {
              document_key: 'da8b3f3d43284230bda930f07a38c275'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e2b4ca53012d4412927e22b055745fb4'
            key: {
              list_id: {
                id: '0627aa29b67f464b9183e23b0e85065e'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'region'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'e2cf8d70e93a4892a8077222563b0a35'
            key: {
              name: 'x_swb_hub_aws_region'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'e322ffe576b840f098c05f1a934652fd'
            key: {
              name: 'x_swb_hub_aws_resource'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e3588e2e0dec43d6a11d425420e8bc65'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'computer_key'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e384390499e242da915b91eb86e73d3e'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'e3c66f8a3e274bc58c03cd7c4feb7437'
            key: {
              name: 'x_swb_hub_aws_portfolio'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e3ef1775624446309a0b019ee747c705'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '1'
            }
          },
          {
            table: 'sys_db_object'
            id: 'e3f19c337e6948b7b8bcf9c399b0a3e9'
            key: {
              name: 'x_swb_hub_aws_tag'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e3f2fb08b95b4e96b16e649a8ea9a3c0'
            key: {
              sys_security_acl: '673314e6b36d42488159eefa35b16da3'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e3f5beeb49404627950752667d40014c'
            key: {
              document_key: 'a8f2eb6af1a64075bd6ff12a6742ecf4'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e40ce542a34a4281a7e80cd4e3ca67ff'
            key: {
              name: 'x_swb_hub_aws_launch_path'
              element: 'name'
            }
          },
          {
            table: 'sys_user_role'
            id: 'e417edd4f35745a68bb41ca8d158a4fe'
            key: {
              name: 'x_swb_hub.aws_user'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e4465d754e5f47ff9c4bc4fb92a14f22'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e44814192fc5416ea176656e2d0ef2d2'
            key: {
              sys_security_acl: 'f7abff36051b4242b55cf5be4a50a700'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e468ad7da98a46588fb1fcd670eeeb15'
            key: {
              document_key: 'e8f54f8d83a34ced944d4403d591415e'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e4a3ee8a563c48b9be62ed4045a0db2c'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_impact'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e4cd9dc5f5ca4c1681e818ff66df4406'
            key: {
              document_key: 'a8f2eb6af1a64075bd6ff12a6742ecf4'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'item_option_new'
            id: 'e51a02f778b2411998b6a785442b5997'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMProcessName'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e53bfb24d55c45f1a3d8e63def27a1ff'
            key: {
              name: 'x_swb_hub_aws_value'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e543e6bdb9e949fc898c7962eb19ac27'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'session_name'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e54f1ac2f1314f578009949928ecec52'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'account'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'e55eefc71230493ab434bf1e5e154e43'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'status'
              value: 'ok'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e5b0f6a81dff4ba8832b583a56b969eb'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e5e4f6b27fee41c2bf57c9d303b2ce7d'
            key: {
              list_id: {
                id: '1124fbdcc3f44bff9819fb4e62f17d88'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e5f2bd19e4ab48c69cb5c18b0f34314b'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_short_description'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e5f83a559eee4569b4ab8eff78e68205'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'version'
              position: '7'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e607aaf34bec4e02a13ae660cb8b00aa'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'operation_type'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e6138608adf149b2a048feab4784c92d'
            key: {
              name: 'x_swb_hub_event_log'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e6278fdf403446968385be38aea9f07a'
            key: {
              document_key: 'f6630dd3dbc64ebe9bb9a14886a18049'
              variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e64d9937c88d4e47a66158f134ad8632'
            key: {
              sys_security_acl: '9a2b569e92f64bb6a28b232187ceb807'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e6659c07deea44969ba1b83fb0bb22d3'
            key: {
              list_id: {
                id: '1124fbdcc3f44bff9819fb4e62f17d88'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'created_on_aws'
            }
          },
          {
            table: 'sys_choice'
            id: 'e6a6521919934919b81e82219a72e683'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'share_type'
              value: 'local'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e6ce550252e946f29ee7ab418ca73549'
            key: {
              list_id: {
                id: 'd2b09c326258489c8df3459221b6b524'
                key: {
                  name: 'x_swb_hub_elastic_event'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'source'
            }
          },
          {
            table: 'sys_choice'
            id: 'e6e4f9eea15240a2939fb66fab05a3ec'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'status'
              value: 'checking'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e70ce83eb63746a2adb8a681bd8c1e14'
            key: {
              list_id: {
                id: 'f24d650523d1414e8f3435800f3bbd7d'
                key: {
                  name: 'x_swb_hub_elevation_figure'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'median_seconds'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e7623f804ffd49a0ac2af44e1c6b01e3'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_malware_url'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e7785025d8b148539b2b5851015904d4'
            key: {
              name: 'x_swb_hub_aws_value'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e7cbc7ddae1c45d6a866db5085375b40'
            key: {
              name: 'x_swb_hub_aws_parameter'
              element: 'no_echo'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e7f1e82d9c594f248871c56b5b9bcd38'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'resource_id'
            }
          },
          {
            table: 'sys_choice'
            id: 'e832faf9a5c746cf944d118c1af240cc'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'aws_status'
              value: 'AVAILABLE'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e83c7c79a3d54290b58ba399e0dd7fcd'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'support_description'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e845636419a14c119f6b2e9dbb92d56b'
            key: {
              document_key: '5f9a150c3b414e39bd6354af89adb66e'
              variable: '6aad5a575360220002c6435723dc34b0'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e84ed30688eb4988a817e34c0a9889d8'
            key: {
              sys_security_acl: 'fd750de3ba65460e9c991435824a7a22'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'e880183ab655492daa43f2c41a768bf5'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e8ae877cf6a4443587ab3028853dbda8'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_correlation_id'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e8de13bb2be9498d997d30eb5d08eb28'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'portfolio_id'
              position: '2'
            }
          },
          {
            table: 'sys_user_role'
            id: 'e8de631165cf4ba3b29d3f3630523d32'
            key: {
              name: 'x_swb_hub.ticket_client'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e8ded70edfc54d1fb6e8e4daae3aac43'
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'description'
              position: '18'
            }
          },
          {
            table: 'item_option_new'
            id: 'e9004a28d3224699af0f5c1a6be77555'
            key: {
              cat_item: '95aa76583061416789d56bc240ae075c'
              variable_set: 'NULL'
              name: 'resource_key'
            }
          },
          {
            table: 'sys_db_object'
            id: 'e93fd03fd0e4419993d9cb98c6de32d4'
            key: {
              name: 'x_swb_hub_elastic_observable'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e94b92d76fde4b3f899e0be2fcffba26'
            key: {
              document_key: '40e6e04b9987451baa5a27f51c513342'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e9e624e4a06546f48a4a4d515dcd6fa1'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_portfolio.x_swb_hub_aws_portfolio_product.portfolio'
              position: '16'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e9f95072b4e3422288cc9e87b89359e4'
            key: {
              list_id: {
                id: 'cb2596bb2989432292fd5c5744049881'
                key: {
                  name: 'x_swb_hub_aws_region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'region'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ea179149f72e4d328ae05f1371e48077'
            key: {
              document_key: 'bac6de5f155141c7aa8e50b5d2243b2c'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ea1a789e5db947b4bbae0dc3482d61cb'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'number'
              position: '1'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ea2e75f7f47348a5805c6aff220f8082'
            key: {
              sys_security_acl: 'c4c8d5bdb7da450b86df5fd09b7efc2e'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ea43d0e59504477999ff32b1b18411c9'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'status_message'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ea6bb37ffa014edab92c6ac9fe83d17a'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'process_name'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ea89d12d00c9451c9eae7a9a0872a0fd'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'action'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'eae1a22c130d41898716980946de0a4a'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'product'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'eae2cb41522d4c6f9184575098750cb6'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_priority'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'eae96f16ee644ecdaac66fc6b31ade01'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'owner'
              position: '2'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'eb0346b328464f3b83667acd30390381'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'eb1180c0a5d14da0a557a40e63b52c85'
            key: {
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'message'
              position: '8'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'eb4d582afba7438b957738c5af4099c7'
            key: {
              sys_ui_section: {
                id: '6e4b8547b12049b3997e01e641ef6da7'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'On AWS'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'worker'
              position: '7'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'eb7baa66645d463ab8781453df22789e'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'user_tags'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'eb9033ee5a3648e49cc05729aaf316de'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'description'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'eb98d676bf0b45f8bda9baa72f948e18'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_approval'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ebb65d2da54b46d9a410eecc99863082'
            key: {
              name: 'x_swb_hub_aws_budget'
              element: 'unit'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ebb85b8d35f04e8b8b86724e3fc5db6f'
            key: {
              document_key: '00c6aeae452343118d5f280b7592b979'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ebc8bb9064cc459f932a9d0df2ce2700'
            key: {
              sys_security_acl: 'a6cfd95bf23c488590e1d65156034cbd'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ebe9047448fa42a1ba1dc982fa05858c'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'policy_id'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ebec9351c59e46c296e47a8a2ab66e0b'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_choice'
            id: 'ebf2e6969f2040fa9c8b99b31dc475f2'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'life_cycle'
              value: 'updating'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ebff2f7283ea4680ac52ad088896a14d'
            key: {
              document_key: '882fe04fa3b342d88897a46f727d2166'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'sys_db_object'
            id: 'ec13b2247c62486aae322c390e2a9419'
            key: {
              name: 'x_swb_hub_aws_sync_run'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ec1a2d168c364067aadb744c7b0ee7ba'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'attempt'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ec40ff86e00a41cbaa1780181ffb93f6'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'created_on_aws'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ec4271e52be149d0bafb000c6c5fa8b4'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'created'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ec4d60124dc54b22a9d6cfbc48658968'
            key: {
              document_key: '720c6634c335439a9461a411a76cadd4'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ec80a8d740d243599fbed44dcbd7ff7a'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: 'ec95bca7c6a240658995443b09ccda24'
            key: {
              logical_table_name: 'x_swb_hub_event_log'
              col_name_string: 'subject'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'ec989b0be62e4887ba64ba877153c234'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'terminate_change'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ecaac329af98480ba89da7d87f4557d9'
            key: {
              document_key: 'd1ac1328eeaf4c6db3aea7c6583a3ab1'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'ecae0819c9d04907af65d5c93ac15d27'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'state'
            }
          },
          {
            table: 'sys_choice'
            id: 'ecbad1c324fc4e5082cac8a24f399288'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'terminate_approval'
              value: 'group'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ecf9ab1cca6043be8876c3660ad7e0a8'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'request_item'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ecfdc0b3510445fc8521a68fe37c092b'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decided_by'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ed0bc1b8ba5c415bbab169735f8dc2d8'
            key: {
              document_key: 'e9b8f37431b34ca5b51f53b9c48be516'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_choice'
            id: 'ed1df1561ce1411d9863a530ac27cf32'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'decision_source'
              value: 'approver'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ed336bfb4fe04377a3cae6ad5566e7bb'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ed4948d891d1408cbc6661602a96d0a9'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'message_key'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ed66dea001cf487baaec399d83623db9'
            key: {
              document_key: 'be5e469020e74e749b73d8c71c6cb2de'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ed69d0a2d2d440bfa619beeb976176c8'
            key: {
              document_key: 'dc204bf7289140f089e7f4ff4ba862ab'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'edcfe96f87d84ea483779aa2a6d2f022'
            key: {
              name: 'x_swb_hub_aws_launch_path'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'edfd3da3d99b4b3ca412f35dbb4cc970'
            key: {
              document_key: 'f4d21a169f7c405f8c39a52af7dcd831'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_choice'
            id: 'ee0bcd6e5e02453bb6f2ac7b4f3d1cf3'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'update_change'
              value: 'standard'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ee24d0b3bb874b8da0bb36e3dc707986'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'times'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ee52cfae56294596bdef87d22013738d'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'variable'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ee5694024e9444aaacd517f37168b14e'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'resource_type'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ee65f25331c741d2a5c44c5857bfb875'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_contact_type'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ee6ae6f0b7cd4a7faba47f2bb52086d9'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'active'
            }
          },
          {
            table: 'sys_documentation'
            id: 'eea1759ac31442bfb3305255abcbbbd4'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'life_cycle'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'eea237cad95e44c19a8b87d94f4b5b07'
            key: {
              list_id: {
                id: 'deb5776631654fe3a225f4512e658ae7'
                key: {
                  name: 'x_swb_hub_elastic_si_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'u_short_description'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'eea8dc34133640adae4702a9c8b84541'
            key: {
              sys_security_acl: 'cca894286d864d5f922543246fef959d'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'eea920e471c742b7b91dce3a0c7bb2c4'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'ended_on'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'eefbf025bca841d0a96670c53426bc08'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'name'
            }
          },
          {
            table: 'sys_choice'
            id: 'ef1777c8864046a69fe517252713f166'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'terminate_change'
              value: 'emergency'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'ef6521d4b9d247f4a41176741944b5c6'
            key: {
              list_id: {
                id: '16bafe3652f346adbe38ed5e99f68381'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'policy'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ef67553b743a4119926c4b5b7e4872b8'
            key: {
              name: 'x_swb_hub_aws_product'
              element: 'support_email'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'efa66f8e7de34e23a665f39b4059e65a'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'initiator_name'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'efc84f211cc8417382f47bfa589fb5ee'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_record_id'
              position: '12'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'efd754e80061490996f2b6fe071af392'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'state'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f0250b4c9e314a08bc2eee34880980f2'
            key: {
              list_id: {
                id: 'ac3cff1e33894b4f872dc785d3ae02e3'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'life_cycle'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f04412d80edf4b1da03e58d0ff03a057'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'claimed_at'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f04e3a96fb9842158fb876c9c1c8a151'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'escalated'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f06fe3ec8e234e72a4e13e0f1caafedc'
            key: {
              name: 'x_swb_hub_elastic_incident'
              element: 'u_close_code'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f085a8fa523540429d77d173741d8c93'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'client'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'f0864ee7ba1740cd8ade2348b56a6910'
            key: {
              name: 'x_swb_hub_aws_portfolio_grant'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f0a1409cdf544132805053bc3e8d9a83'
            key: {
              list_id: {
                id: 'deb5776631654fe3a225f4512e658ae7'
                key: {
                  name: 'x_swb_hub_elastic_si_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'u_correlation_id'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'f0b9066edc6944dca99e90c1e00d0a14'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'priority'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f0f43b21e13d452a9268d9d1a056a4d8'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'resource_key'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f0f4705f36ce4d50b2658323bf25f557'
            key: {
              sys_security_acl: '523be51cfdcc4c8f8bf2127b5c272412'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f12ecc076cfd44629a83b49393827504'
            key: {
              document_key: '7c2ca4f62cb04d9fa31153cf5e61b50d'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f16b1e4b1a2a4d3dbab19511fdca8c5b'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'active'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f174127ad7f8414298f63f64d84db643'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f17662e9aa834cee923f8c3dd8adbcd4'
            key: {
              list_id: {
                id: 'c7e221271d3d48338944335fa7b7b4fe'
                key: {
                  name: 'x_swb_hub_ticket_change'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'to_state'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f19a5ee86d5e47859b86318795a03521'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'active'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f1ec91f2dd9c41db83f5e7136b0c5fdd'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'service_set'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f1ee1f6a563c441c95f50ceb514378c5'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'client'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: 'f217d8b38cf8485a83f8d90722e606de'
            key: {
              logical_table_name: 'x_swb_hub_elevation_request'
              col_name_string: 'status,expires_at'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f239786784d64db2996fe02d45167ea9'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'finding_key'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'f24d650523d1414e8f3435800f3bbd7d'
            key: {
              name: 'x_swb_hub_elevation_figure'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f287c4e36f7a4fd68e1e19af12bce205'
            key: {
              document_key: '83fd06e911be4c06aa063871e8027f06'
              variable: '52ed1e5b5360220002c6435723dc3421'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f2b9241ec2c241999bfc562a8acef886'
            key: {
              name: 'x_swb_hub_aws_tag'
              element: 'source'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f2b945453f2d4e5ea085910cf12ab728'
            key: {
              list_id: {
                id: 'deb5776631654fe3a225f4512e658ae7'
                key: {
                  name: 'x_swb_hub_elastic_si_incident'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'elastic_incident_id'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f2b9aecb1328425198250062ce177ca6'
            key: {
              document_key: 'a173a04249c54dd4b58ccbfc74d4d538'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f3846596ee8c4e7a8db5f4394bd13112'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'company_name'
              position: '20'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f39c4dc9273d4b79ab5079438100c659'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_source_ip'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'f3b5abd0f4b84dbab454830a7822f9b3'
            key: {
              name: 'x_swb_hub_aws_resource'
              element: 'kind'
              value: 'instance'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f400f6a51c5d47efaabf7d01c83f597a'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'request_item'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f4028b920b0c441eaac2c21ac3395fcb'
            key: {
              name: 'x_swb_hub_elevation_setup'
              element: 'found'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'f41da7baa32b42e68173757c9115b61f'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f41e111448274c92ac4815a91e18d9b1'
            key: {
              sys_ui_section: {
                id: 'd177e68301634cb59048279498272c74'
                key: {
                  name: 'x_swb_hub_aws_found_product'
                  caption: 'Found AWS product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'product'
              position: '6'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f4229f0fc8784a0f9f2c48d866d735c3'
            key: {
              list_id: {
                id: 'e20baf72d7b94653ab313fae215b03e8'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'status'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: 'f423e8a3203449a18e3637ab3dc9e42f'
            key: {
              sys_ui_form: {
                id: '9aa0dcf79695434c98611221ead642a2'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f427ad1eda2b454eae856e31ad2d1ffe'
            key: {
              sys_security_acl: '9d223553d68a4ba9921fb0b21ec8e3d1'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f4b403ada2124b1989ed05d1ed47ee9a'
            key: {
              list_id: {
                id: 'c7e221271d3d48338944335fa7b7b4fe'
                key: {
                  name: 'x_swb_hub_ticket_change'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ticket_number'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f4ead68568834ff79d45d6702e9d35e6'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f504af7b96ef4e758915d2e20034fe64'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'request_item'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f5089c8a146741e3bade1ca1c7c07f78'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'operation_type'
              position: '2'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f50c15a8c0974c0baa693499f037bed4'
            key: {
              document_key: '720c6634c335439a9461a411a76cadd4'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'item_option_new'
            id: 'f53b0217d56147b1880f2a905375b8e8'
            key: {
              cat_item: '88b5c0990995488dae804f46287d181a'
              variable_set: 'NULL'
              name: 'secret_parameter'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'f54241ab86324dadb28cab2d3573259f'
            key: {
              sys_ui_action: '400943cb17f44aed8910a1ced13e8e7e'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'f54de8994f654b40a262554cf4b5dbc5'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'created_on_aws'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f569719149a74e3b993a74ef338dfe95'
            key: {
              document_key: '5348b5c71e00478b9420e2f318500c67'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'f5869df0a0a74a3f8278de5ec08d4c67'
            key: {
              name: 'x_swb_hub_aws_tag'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f58ef3b25e06478e93c9868774c66d90'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'path'
              position: '8'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f5c48804ff18415a8fe13bc22d465a6e'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'order_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f5d274ee4a2048b298c8521f599e9cf3'
            key: {
              sys_security_acl: '7658e5597c7a4a5c8f0a19840d1cd30f'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'item_option_new'
            id: 'f5dc6dba575645d6a6a406e67bf8acb2'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'PMApproverId'
            }
          },
          {
            table: 'sys_choice'
            id: 'f5e196daa7a540699d70a0758a85bb5d'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'share_type'
              value: 'imported'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f5fe69f8ffb247a487d92bc8f502ba53'
            key: {
              list_id: {
                id: 'f24d650523d1414e8f3435800f3bbd7d'
                key: {
                  name: 'x_swb_hub_elevation_figure'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'approved'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f6185ef1f99d48418a97434fb0f12529'
            key: {
              sys_security_acl: 'e5e426d9b0e048958bc585cb8b22bac0'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'sys_user_role'
            id: 'f619c2003b5c4a859a571e047dcb0694'
            key: {
              name: 'x_swb_hub.elevation_client'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f64d4c67f002443a9d34b5d130f2de50'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_location'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f679ce4f5b8c4e5db4c796c8d46bc86a'
            key: {
              document_key: '5e6bb25cf1334b1e901533864d42e748'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f6a4f2a3b3c3436bbfb2066652627005'
            key: {
              document_key: 'ec71cc1e515c49148256b2716ac98b6e'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f6d64aa962d347a5a355cb72f4c6b959'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '12M.x_swb_hub_aws_account.x_swb_hub_aws_region.account'
              position: '10'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'f6e96aac02b44359ae765cadb0d8a9c0'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'update_change'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f74593acc27a47428bd7d9f409090876'
            key: {
              document_key: '4235551942994ee28e232539405ea7eb'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f77024abcca1447eb01581614cfd79d5'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'product_name'
            }
          },
          {
            table: 'sys_choice'
            id: 'f771eb80e68d4ef192bf35a15657d6b2'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'life_cycle'
              value: 'terminating'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f7869ea61613440db72c3478e58b4683'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'approvals_needed'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f7a40e4ba0044ebca3d40ad5986ea435'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'product'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f7a6370e546640d79edce601e8852f29'
            key: {
              document_key: '5c82277087864ad2bec50c54c2ad5f7b'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f7ddeec934ee472491bcdb8fac271a2d'
            key: {
              document_key: '00c6aeae452343118d5f280b7592b979'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f7e7051e99304445b948f1e26a5770b6'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'provisioned_product_id'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f8167d0c19c74c36a4a9e49928d67684'
            key: {
              document_key: '00c6aeae452343118d5f280b7592b979'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sc_cat_item_category'
            id: 'f828ac6ac6c8409e94b6b59bd40c006d'
            key: {
              sc_cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              sc_category: '982b362042d445c6842760cb5f433274'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f83a2b45f70a4bccbdb3c5d106cacb99'
            key: {
              name: 'x_swb_hub_ticket_order'
              element: 'approved_by'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f85f7ffaa89344bdae63efb2af9e578c'
            key: {
              name: 'x_swb_hub_aws_change_item'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f88d220e686d49288518b952c64d9a7f'
            key: {
              list_id: {
                id: '0ae8f80ad35a4acc8cdf4d6a3ef7d382'
                key: {
                  name: 'x_swb_hub_aws_version'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f8993c01bcb04e6985f021452cb115cf'
            key: {
              list_id: {
                id: '0627aa29b67f464b9183e23b0e85065e'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'approval'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f8ac23cfe2494529940374567adc7f53'
            key: {
              sys_security_acl: 'b9313296c5f74500bfadf5f8f8a150a7'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f8b7fe8ee9f14e1b85c65b1bece1fd93'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'deactivated'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f8ca0233750349868bf334d3d12e67b6'
            key: {
              document_key: '5348b5c71e00478b9420e2f318500c67'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f92195ef8d6c4abaaf4aac58949edc1b'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_malware_url'
            }
          },
          {
            table: 'sys_choice'
            id: 'f926e28aa8ae4a57a21a168cf771bfa6'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'outcome'
              value: 'partly'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f9558e85305645e1bf8ec0573a66b566'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'requester'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f9bdfa15abff4f49aa41991a13fabb9f'
            key: {
              list_id: {
                id: 'f24d650523d1414e8f3435800f3bbd7d'
                key: {
                  name: 'x_swb_hub_elevation_figure'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f9d61f1316a847269ce23bff6c0f8764'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'product'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fa0718f8244c403fae257c90979fd38c'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'agent_name'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fa1dd9ed04c7429eb926e9f475128cdf'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'comment'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fa2c74fcd1734e1198388cef0029825d'
            key: {
              sys_ui_section: {
                id: '72b7f23f12224ded9850f12d5ef32d22'
                key: {
                  name: 'x_swb_hub_elevation_rule'
                  caption: 'Elevation approval rule'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'comment'
              position: '21'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fa374cf38982481d814bcf55fba20b1d'
            key: {
              document_key: '7c0fb5f2141a46bfbf4682c54b30523f'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fa609fa88084448c8b74db63effaf57b'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'item_number'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fa61592fe339468bbef5767a925a0c62'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'launch_path'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fa6c652fb55a45a6b33297f6e505db07'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'provisioned_product_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'fa7484eed0d947f684a95fb8760fa685'
            key: {
              list_id: {
                id: 'f41da7baa32b42e68173757c9115b61f'
                key: {
                  name: 'x_swb_hub_aws_sync_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'started_on'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fa80684b56904564b4330fc99aa67a8e'
            key: {
              document_key: 'e8f54f8d83a34ced944d4403d591415e'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fa9841638e684d9db9be72a550679a55'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'variable'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fac084330a374ed3b3a30af960515fda'
            key: {
              sys_ui_section: {
                id: 'e0d83e66d8384d278f39a7d98634e798'
                key: {
                  name: 'x_swb_hub_aws_operation'
                  caption: 'AWS operation'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'change_type'
              position: '7'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fb029783edf647a5adcdada415aed0cf'
            deleted: true
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '10'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fb197817373b48138783f55282373705'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'record_status'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fb29de0b456f48ecb6226be1084bbc99'
            key: {
              sys_security_acl: '08d256a54d6042f990a1bb004d6b6eea'
              sys_user_role: {
                id: '139218b3aa7c4c278dad52fc11556129'
                key: {
                  name: 'x_swb_hub.aws_manager'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'fb380a10b8a74bce9f14a8d2873c98a1'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'deactivated'
              language: 'en'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'fb72757a0df84a01805dbc0ede09f109'
            key: {
              map: 'fccc7ad7fecb48c280e3488a5682287f'
              target_field: 'contact_type'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fbcc5c2d04ee4ecfb32d921871151990'
            key: {
              sys_security_acl: 'b677431757b24157b12c471d1f5d337e'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'fbe2d912af834ff0bd43a8cce1bad1ab'
            key: {
              list_id: {
                id: '331c3ae40e154eb0a8f499b21fc48edc'
                key: {
                  name: 'x_swb_hub_aws_product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'product_type'
            }
          },
          {
            table: 'sys_choice'
            id: 'fc16ac356067448eb435dcf7ee027389'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'partition'
              value: 'aws-us-gov'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'fc2cbb9dcc7149fbb0f90a0f6ef848cd'
            key: {
              map: 'ea7a5ede5ef74109ad8cb590aee49c28'
              target_field: 'comments'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fc5079d55b3447089fe6df0df346d219'
            key: {
              name: 'x_swb_hub_aws_region'
              element: 'region'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fc646f66570a419487be1b6167df1285'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
              element: 'tag_key'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fc6a9e55a4ff40afb429d320afcf08cd'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fc6ada4adf6e43adb26d5e42bf417a54'
            key: {
              name: 'x_swb_hub_aws_request_log'
              element: 'account_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fca364b361a64687b3cd669c54e85092'
            key: {
              name: 'x_swb_hub_elevation_rule'
              element: 'requester_group'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fcb16f08a1494dddbf284a9bc0bcc681'
            deleted: true
            key: {
              sys_ui_section: {
                id: '9c100fd5aa8b44b6a9fe2d0dc4350fb5'
                key: {
                  name: 'x_swb_hub_aws_portfolio'
                  caption: 'AWS portfolio'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '16'
            }
          },
          {
            table: 'sys_choice'
            id: 'fcd2564a5ebd400bba9d6e69b64e2d22'
            key: {
              name: 'x_swb_hub_aws_found_product'
              element: 'state'
              value: 'ignored'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'fd1b5856e42f44dd98a12ad7c1a184b7'
            key: {
              name: 'x_swb_hub_aws_sync_run'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fd2b3e17b2c34b42b73aebd0c851ae86'
            key: {
              document_key: '83fd06e911be4c06aa063871e8027f06'
              variable: 'ff6e125353a0220002c6435723dc3442'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fd311ab5982a4ba08fd151f5f8e5d9f7'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'command_line'
              position: '19'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fda3fba26cae4c72b9bb5d5711514017'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'delivered_status'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fdbafe4e22f9445992eab99fcec605be'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fdf6af4b000d436a84d2a0f1874b3c95'
            key: {
              name: 'x_swb_hub_elevation_figure'
              element: 'requests'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fdf8c7926cf9459093a3527c2002b666'
            key: {
              sys_ui_section: {
                id: '8e0c678624b642448a65a20894e93495'
                key: {
                  name: 'x_swb_hub_aws_account'
                  caption: 'AWS account'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fe14dd0270d34cf4a232e75469db9d66'
            key: {
              sys_ui_section: {
                id: '478fd4924c494d4182ed624d42ed2ddf'
                key: {
                  name: 'x_swb_hub_aws_provisioned'
                  caption: 'AWS provisioned product'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '1'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fe1d6402b40043a4a989e8f12667d2de'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'launch_path'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fe29d6168c3e4e6a965792e3e5a8d5fc'
            key: {
              sys_security_acl: 'c63dca1810ed43579bc08e088900400a'
              sys_user_role: {
                id: '5dddcf025d524227b9460f3b073cfc95'
                key: {
                  name: 'x_swb_hub.admin'
                }
              }
            }
          },
          {
            table: 'item_option_new'
            id: 'fe2b868da01945f7ae355b36a52df1a5'
            key: {
              cat_item: '811643cfcbaa47df9c36b328ff0c8a9e'
              variable_set: 'NULL'
              name: 'decide_until'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fe667cff2693495bbf497577ccebcfe3'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'provision_change'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fe6f7100e44d45a6afb44aa6eb4829c6'
            key: {
              name: 'x_swb_hub_aws_output'
              element: 'provisioned'
            }
          },
          {
            table: 'sys_db_object'
            id: 'fe793ab853534fbe9ef135c6c4dbf67c'
            key: {
              name: 'x_swb_hub_aws_tag_choice'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fe802c1e7fb74a569bfbc89890d2f88c'
            key: {
              document_key: '882fe04fa3b342d88897a46f727d2166'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fe91eb06fb424177b7be8fa44e04c7d5'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'version'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fee482f0ad114b849fdda09dd6dee842'
            key: {
              name: 'x_swb_hub_elastic_event'
              element: 'time_of_event'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fefb931c6f3346ab8c2f7ad30c4b0275'
            key: {
              sys_ui_section: {
                id: 'b9343576737c4c25a9803517ff2062b3'
                key: {
                  name: 'x_swb_hub_elevation_request'
                  caption: 'Elevation request'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'policy_name'
              position: '7'
            }
          },
          {
            table: 'sys_choice'
            id: 'ff075d8a92d54a1280430a1743622128'
            key: {
              name: 'x_swb_hub_aws_provisioned'
              element: 'aws_status'
              value: 'TERMINATED'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'ff2efe3446ec4f55a40a2471ce6cd138'
            key: {
              sys_ui_section: {
                id: '507e1e43941e4b0ebc5b51b6a5abcbd1'
                key: {
                  name: 'x_swb_hub_aws_region'
                  caption: 'AWS region'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ff2f4b2ba25443538f03bef220963ffe'
            key: {
              name: 'x_swb_hub_elevation_request'
              element: 'endpoint_approval'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ff363cf9bca941e082ca47d1d06bd4d1'
            key: {
              sys_security_acl: '238a2c534e954b73943f12cec9dbbc7f'
              sys_user_role: {
                id: '662ace666ef042ecb2913f01570ccd85'
                key: {
                  name: 'x_swb_hub.companion'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ff5b3d6bde4046b6b96b1baae20823a3'
            key: {
              name: 'x_swb_hub_aws_sync_run'
              element: 'calls'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ff91671a8f5046758af3b5948a72230b'
            key: {
              name: 'x_swb_hub_elastic_si_incident'
              element: 'u_malware_hash'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ff9a248ccb7c40019fdd437d760c3798'
            key: {
              name: 'x_swb_hub_aws_account'
              element: 'partition'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ffcdbfb09d3e4074ac14d85a3b660ff7'
            key: {
              name: 'x_swb_hub_aws_operation'
              element: 'error_message'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'ffd9276242f1425db2e40b14fc14ddce'
            key: {
              name: 'x_swb_hub_aws_portfolio'
              element: 'update_change'
              value: 'normal'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
        ]
      }
    }
  }
}
