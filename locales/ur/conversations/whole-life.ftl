# پوری زندگی
whole-life-talk = میری پوری زندگی، اور میرے لوگ
    .lead = پہلے کیا ہوا، اور کس پر اثر پڑتا ہے، اور آگے کیا ہو۔
    .evidence = اچھے ورکر زندگی کو یوں دیکھتے ہیں۔ طریقے کے طور پر اس کی جانچ نہیں ہوئی۔

whole-life-before = پہلے کیا ہوا
whole-life-family = اور کس پر اثر پڑتا ہے
whole-life-ahead = آگے کیا ہو

whole-life-line = میری زندگی میں کیا کیا ہوا، اور کب؟
    .hint = اچھی باتیں بھی، مشکل بھی۔ ورکر کیا دیکھیں، یہ آپ طے کریں۔
whole-life-event = کیا ہوا، یا شروع ہوا؟
whole-life-when = کب، یا کس عمر میں؟
whole-life-was = یہ میرے لیے کیسا تھا؟
whole-life-was-good = اچھا
whole-life-was-hard = مشکل
whole-life-was-both = اچھا بھی، مشکل بھی
whole-life-keep = ورکروں کو نہ دکھائیں
whole-life-unfair = کس چیز نے زندگی کو مشکل بنایا، یا ناانصافی کی؟
    .hint = پیسہ، سیلن، نسل پرستی، کٹوتیاں، کسی کا جانا۔ جیسا تھا ویسا لکھیں۔
    .example = چھ سال میں پانچ گھر بدلے۔ ہر بار ڈاکٹر بھی بدل گیا۔
whole-life-others = اور کس کس پر اثر پڑتا ہے، اور کیسے؟
    .hint = ایک ایک کر کے۔ بچوں کا بھی سوچیں۔
whole-life-who = کون ہے؟
whole-life-how = ان پر کیا اثر پڑتا ہے؟
whole-life-keep-how = ورکروں کو نہ دکھائیں
whole-life-child = کیا کوئی بچہ دیکھ بھال کے کام کرتا ہے؟
    .hint = پکانا، اٹھانا، سب کی طرف سے بولنا، رات کو جاگ کر سننا۔
whole-life-child-yes = جی ہاں
whole-life-child-no = نہیں
whole-life-next = زندگی کے اگلے حصے میں کیا ہو؟
    .hint = آرام بھی ٹھیک ہے، اور جیسا ہے ویسا ہی رہنا بھی۔
    .example = اپنے گھر کا دروازہ۔ بھائی کے ساتھ وقت، جس میں دوا کی بات نہ ہو۔
whole-life-timeline = میری اب تک کی زندگی، اور آگے
whole-life-effects = اور کس پر اثر پڑتا ہے
