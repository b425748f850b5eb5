# ساتھ شامل ہونے کے لیے کیا چاہیے
inclusion-talk = شامل ہونے کے لیے مجھے کیا چاہیے
    .lead = کلب، دکان، مسجد یا گرجے میں دکھانے کا کارڈ۔
    .evidence = بہت سے شہر چاہتے ہیں کہ سب شامل ہوں، بھولنے کی بیماری والے بھی۔ تحقیق خبردار کرتی ہے کہ مدد پھر بھی اکثر ہٹائی نہیں جا سکتی۔

inclusion-belong = کہاں مجھے اپنا پن ملتا ہے؟
    .hint = ایک وقت میں ایک جگہ۔ چھوٹی سی بھی ہو سکتی ہے۔ جہاں جانے کو دل چاہے، وہ بھی لکھیں۔
inclusion-place = کون سی جگہ؟
inclusion-know = مجھے شامل کرنے کے لیے انہیں کیا معلوم ہو؟
inclusion-need = وہاں ہر بار مجھے کیا چاہیے؟
inclusion-keeps = یہ کون چلاتا رہے گا؟
inclusion-agreed = کیا انہوں نے ہاں کہا ہے؟
inclusion-agreed-no = طے نہیں
inclusion-agreed-yes = راضی ہیں اور کر سکتے ہیں
inclusion-agreed-part = کچھ حد تک
inclusion-until = کب تک؟
inclusion-left = مدد کرنے والا چلا جائے تو کیا یہ پھر بھی چلے گا؟
inclusion-left-yes = جی ہاں
inclusion-left-no = نہیں
inclusion-left-unsure = پتا نہیں
inclusion-instead = پھر کیا ہو؟
inclusion-let-down = کہاں میرا بھروسا ٹوٹا؟
    .hint = انہوں نے کیا کہا تھا، اور کیا کیا؟
    .example = گانے والوں نے ہاں کہا۔ پھر اوپر کی منزل پر چلے گئے اور مجھے اسی دن بتایا۔
inclusion-card = شامل ہونے کے لیے مجھے کیا چاہیے
