# ایک بار بتانا، مل کر ملنا، گھر واپسی
impact-agewell-talk = بات ایک بار بتانا، اور خیریت سے گھر آنا
    .lead = اپنے تعارف کا کارڈ، گھر واپسی کی فہرست، اور یہ فیصلہ کہ آگے کیا بتایا جائے۔
    .evidence = ایک ٹیم اسی طرح بزرگوں کو ڈاکٹر، دواساز اور مقامی گروپوں سے ملاتی ہے۔ کام زیادہ ہوا ہے، تحقیق کم۔
    .elsewhere = مڈ اینڈ ایسٹ اینٹرم میں ”امپیکٹ ایج ویل“۔ (نومبر 2026 میں لکھا گیا۔)

impact-agewell-introduce = میرا تعارف
impact-agewell-once = ایک ہی بار بتانا
impact-agewell-joint = مل کر آئیں
impact-agewell-home = ہسپتال سے گھر
impact-agewell-back = کیا بتایا جائے

impact-agewell-again = کون سی بات میں دوبارہ سمجھانا نہیں چاہوں؟
    .hint = یہاں ایک بار لکھ لیں۔ پھر یہی دے دیں۔
    .example = 2019 میں میری نظر چلی گئی۔ مہربانی سے یہ نہ پوچھیں کہ کیسے۔
impact-agewell-culture = میرے خاندان، کھانے، ایمان یا زبان کے بارے میں انہیں کیا معلوم ہو؟
    .hint = پہلے کس سے بات ہو۔ نماز کا وقت۔ نہلائے کون۔ جو پہلے لکھا تھا وہ آگے نظر آئے گا۔
    .example = میں پوٹھوہاری بولوں تو سکون ہوتا ہے۔ خبر پہلے بیٹی کو دیں۔ جمعے کی دوپہر کوئی نہ آئے۔
impact-agewell-first = مجھ سے پہلے کون ملے، اور کس کے ساتھ؟
    .hint = کوئی جاننے والا نئے شخص کو ساتھ لا سکتا ہے۔
    .example = جو نرس مجھے جانتی ہے، وہ نئے بندے کو ساتھ لائے۔ وہ اکیلا نہ آئے۔
impact-agewell-visit = وہ مل کر کب آ سکتے ہیں؟
    .hint = دن، جگہ، کون آئے۔ یہ آپ کی ملاقاتوں میں رکھا جائے گا۔

impact-agewell-day-one = گھر آ کر پہلے 24 گھنٹے خیریت سے گزریں، اس کے لیے کیا چاہیے؟
    .hint = ہسپتال سے نکلنے سے پہلے فہرست دیکھ لیں۔ جب تک کوئی خود ہاں نہ کہے، کچھ طے نہیں۔
impact-agewell-row-way = گھر تک سواری، اور چابی
impact-agewell-row-warm = ہیٹر اور روشنی
impact-agewell-row-food = کھانا پینا
impact-agewell-row-bed = بستر، ٹوائلٹ اور سیڑھیاں
impact-agewell-row-pills = دوائیں، اور کون سی کس لیے
impact-agewell-row-call = مدد کے لیے بلانے کا طریقہ
impact-agewell-row-night = پہلی رات کوئی ساتھ
impact-agewell-row-own = اور کیا تیار ہو؟
impact-agewell-ready = کیا تیار ہے؟
impact-agewell-ready-yes = جی ہاں
impact-agewell-ready-no = ابھی نہیں
impact-agewell-ready-none = اس کی ضرورت نہیں
impact-agewell-who = یہ کون کرے؟
impact-agewell-agreed = کیا انہوں نے ہاں کہا ہے؟
impact-agewell-agreed-no = طے نہیں
impact-agewell-agreed-yes = راضی ہیں اور کر سکتے ہیں
impact-agewell-agreed-part = کچھ حد تک
impact-agewell-until = کب تک؟
impact-agewell-if-not = وہ نہ کر سکیں تو؟
impact-agewell-medicines = کیا کسی دوا کے بارے میں مجھے شک ہے؟
    .hint = دواساز آپ کو ایک ایک دوا سمجھا سکتے ہیں۔ کوئی دوا چھوڑنے سے پہلے پوچھ لیں۔
impact-agewell-medicines-yes = جی ہاں، مجھے پوچھنا ہے
impact-agewell-medicines-no = نہیں

impact-agewell-tell = جس نے مجھے بھیجا، اسے یہ کیا بتا سکتے ہیں؟
    .hint = صرف اسی پر نشان لگائیں جو آپ چاہیں۔ بھیجنے سے پہلے آپ لفظ دیکھ لیں گے۔
impact-agewell-tell-met = کہ ہم ملے
impact-agewell-tell-plan = کیا طے ہوا
impact-agewell-tell-how = میرا حال
impact-agewell-tell-after = اس سے کیا بنا
impact-agewell-tell-nothing = کچھ نہیں
impact-agewell-after = ملنے کے بعد اس سے کچھ بنا؟
    .hint = کچھ نہ ہوا ہو تو یہی لکھ دیں۔

impact-agewell-card = میرا تعارف
impact-agewell-page = ایک ہی بار بتانا
impact-agewell-plan = ہماری ملاقات
impact-agewell-list = گھر پر پہلا دن
impact-agewell-update = جس نے بھیجا، اس کے نام
