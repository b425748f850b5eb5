share-title = بانٹیں
share-lead = کون کیا دیکھے، یہ آپ چنتے ہیں۔ جس پر نشان نہ لگائیں وہ نہیں جاتا۔
share-contacts = کس کے لیے
share-nobody = یہاں ابھی کوئی نہیں
share-add = کارکن شامل کریں
share-somebody-else = کوئی جسے میں خفیہ الفاظ بتاؤں
share-somebody = کوئی
share-name = آپ انہیں کیا کہتے ہیں
share-role = وہ کیا کام کرتے ہیں
    .hint = سوشل ورکر، نرس، وکیل: کچھ بھی۔
share-organisation = کہاں کام کرتے ہیں
share-reach = ان سے رابطہ کیسے ہو
    .hint = یہ یہیں رہتا ہے۔ فائل میں نہیں جاتا۔
share-next = چنیں کہ وہ کیا دیکھیں
share-remove = { $name } کو اس فہرست سے ہٹائیں
share-remove-sure = { $name } کو اس فہرست سے ہٹائیں؟
share-remove-more = جو آپ نے انہیں دیا وہ نیچے کی فہرست میں رہتا ہے۔ آپ انہیں ردی سے واپس لا سکتے ہیں۔
share-keep = رہنے دیں
share-take-off = ہٹائیں
share-log = آپ نے کیا دیا اور کب
share-log-none = ابھی کسی کو کچھ نہیں دیا گیا۔
share-log-lead = دی ہوئی فائل واپس نہیں لی جا سکتی۔
share-open = کسی کی دی ہوئی فائل کھولیں
share-pick-title = { $name } کیا دیکھیں؟
share-pick-title-somebody = وہ کیا دیکھیں؟
share-pick-lead = جس پر نشان نہ لگائیں وہ نہیں جاتا۔ فائل بھیجنے کے بعد واپس نہیں لی جا سکتی۔
share-about = { $name } کے بارے میں
share-about-somebody = یہ کس کے لیے ہے
share-signed = سب سے اوپر آپ کا نام
    .hint = جیسے وہ آپ کو جانتے ہیں۔ خالی بھی چھوڑ سکتے ہیں۔
share-nothing = ابھی دینے کو کچھ نہیں
share-nothing-more = پہلے کچھ لکھیں۔ کون دیکھے، یہ آپ بعد میں چنتے ہیں۔
share-words = میرے الفاظ
share-people = لوگ
share-people-hint = جس پر نشان نہ لگائیں وہ شامل نہیں۔ ان کا نام فائل میں نہیں ڈالا جاتا۔
share-assets = طاقتیں
share-goals = جو میں بدلنا چاہوں
share-group-other = اور باتیں
share-tick-all = ان سب پر نشان لگائیں
share-untick-all = ان سب سے نشان ہٹائیں
share-tick-all-private = نجی جوابوں پر ایک ایک کر کے نشان لگتا ہے۔
share-private-in = اس میں کون سے نجی جواب آ سکتے ہیں؟
share-goes-with-takes = ساتھ جاتا ہے: اس کے لیے کیا چاہیے
share-goes-with-numbers = ساتھ جاتے ہیں: آپ کے دو نمبر
share-not-takes = کیا چاہیے، یہ ابھی نہیں لکھا
share-private = نجی
# What was ticked before it became private: held back.
share-held =
    { $count ->
        [one] 1 چیز روک لی گئی ہے
       *[other] { $count } چیزیں روک لی گئی ہیں
    }
share-held-why = یہ اب نجی ہے، اور آپ نے اس پر ہاں نہیں کہا۔ جب تک آپ دوبارہ نشان لگا کر ہاں نہ کہیں، یہ نہیں جائے گا۔
share-held-mark = روک لیا گیا، جب تک آپ دوبارہ نشان نہ لگائیں
share-crossed = دو روپ ہیں: نیا والا جائے گا
share-left-out = شامل نہیں
share-shown-as = انہیں کیسے دکھائیں
share-by-name = ان کے نام سے
share-by-nickname = دوسرے نام سے
share-nickname = { $name } کے لیے دوسرا نام
share-nickname-hint = جب تک آپ نہ لکھیں، وہاں ”کوئی“ لکھا ہو گا۔
share-with-strain = ہمارے بیچ کا تناؤ اور میری باتیں بھی جائیں
share-mention =
    { $count ->
        [one] { $name } کا نام 1 جواب میں ہے جس پر نشان ہے
       *[other] { $name } کا نام { $count } جوابوں میں ہے جن پر نشان ہے
    }
share-mention-both =
    { $count ->
        [one] { $name } کا نام 1 جواب میں ہے جس پر نشان ہے، اور فائل کے شروع میں بھی
       *[other] { $name } کا نام { $count } جوابوں میں ہے جن پر نشان ہے، اور فائل کے شروع میں بھی
    }
share-mention-more = آپ کے الفاظ بدلے نہیں جاتے۔ یہاں نشان ہٹا سکتے ہیں، یا جہاں لکھا تھا وہاں بدل سکتے ہیں۔
share-untick = اس جواب سے نشان ہٹائیں
share-sure-title = یہ { $name } کو دکھائیں؟
share-sure-title-somebody = یہ انہیں دکھائیں؟
share-sure = یہ آپ کے سب سے نجی جوابوں میں سے ہے۔ یہ آگے جا سکتا ہے، اور واپس نہیں لیا جا سکتا۔
share-sure-person = آپ نے کہا تھا کہ ان سے رابطہ نہ کیا جائے۔ ان کا نام تبھی دکھائیں جب آپ کی حفاظت کے لیے کارکن کو چاہیے ہو۔
share-sure-no = نجی رہنے دیں
share-sure-yes = ہاں، نشان لگائیں
share-see = ویسے دیکھیں جیسے وہ دیکھیں گے
share-see-title = { $name } کیا دیکھیں گے
share-see-title-somebody = وہ کیا دیکھیں گے
share-see-lead = یہ سب کچھ ہے۔ سرخیاں انہیں ان کی زبان میں دکھیں گی، اور آپ کے الفاظ ویسے ہی جیسے آپ نے لکھے۔
share-see-empty = ابھی کسی چیز پر نشان نہیں
share-see-changes = انہیں دکھائیں کہ پچھلی فائل کے بعد کیا بدلا
share-see-changes-sub = پہلے کیا لکھا تھا وہ بھی ساتھ جاتا ہے، جتنا آپ اب بھی دکھاتے ہیں۔
share-see-back = بدلیں کہ کیا جائے
share-seal-title = مہر لگائیں
share-seal-lead = مہر سے فائل بند ہو جاتی ہے۔ صرف وہی کھول سکتا ہے جسے خفیہ الفاظ بتائے جائیں۔
share-seal = مہر لگائیں
share-sealing = مہر لگ رہی ہے
share-sealed = مہر لگ گئی
share-passphrase-voice = فون پر یا سامنے بتائیں۔ فائل کے ساتھ کبھی نہ بھیجیں۔
share-hand-over = اب فائل دیں
share-form = کون سی شکل؟
share-form-page = صفحہ جو خود کھلتا ہے
share-form-page-sub = کمپیوٹر کے لیے۔ ہر براؤزر میں کھلتا ہے، نہ ایپ چاہیے نہ انٹرنیٹ۔
share-form-text = تحریر کی فائل
share-form-text-sub = فون یا ٹیبلٹ کے لیے، یا جہاں ڈاک ایسے صفحے روک لے۔ وہ اسے اس ایپ میں کھولیں۔
share-form-page-not = کچھ دفتروں کی ڈاک ایسی فائلیں روک لیتی ہے، اور آئی فون کی جھلک میں کچھ نظر نہیں آتا۔ نہ پہنچے یا نہ کھلے تو تحریر کی فائل بھیجیں: دونوں انہی خفیہ الفاظ سے کھلتی ہیں۔
share-form-making = صفحہ بن رہا ہے
share-form-page-no = صفحہ نہیں بن سکا۔ کیا آپ آف لائن ہیں؟ تحریر کی فائل یہیں ہے اور کام کرتی ہے۔
share-hand-over-page = وہ اسے کمپیوٹر پر محفوظ کر کے وہیں کھولیں، اور خفیہ الفاظ لکھیں۔
share-hand-over-page-key = وہ اسے کمپیوٹر پر محفوظ کر کے وہیں کھولیں۔ انہیں اپنی چابی کی وہ نقل چاہیے جو انہوں نے «اپنے الفاظ» میں محفوظ کی، اور اپنے خفیہ الفاظ۔
share-form-page-not-key = اگر انہوں نے چابی کی نقل محفوظ نہیں کی تو یہ صفحہ نہیں کھل سکتا: تحریر کی فائل بھیجیں، جو اسی آلے پر کھلتی ہے جہاں انہوں نے کارڈ بنایا۔ کچھ دفتروں کی ڈاک ایسے صفحے روک لیتی ہے، اور آئی فون کی جھلک میں کچھ نظر نہیں آتا۔
share-hand-over-how = وہ اسے { $address } پر کھولیں، یا age کے کسی بھی پروگرام سے۔
share-hand-over-how-key = وہ اسے { $address } پر کھولیں گے، اسی آلے پر جس پر انہوں نے اپنا کارڈ بنایا۔
share-print = چھاپیں
share-seal-again = نئے خفیہ الفاظ سے پھر شروع کریں
share-seal-again-key = نئی فائل کے ساتھ دوبارہ شروع کریں
share-too-long = ایک فائل کے لیے یہ بہت زیادہ ہے۔ کسی بہت لمبے جواب سے نشان ہٹائیں۔
share-given-title = { $name } کو کیا ملا
share-given-title-somebody = انہیں کیا ملا
share-given-when = { $when } کو بنا۔ اس میں بالکل یہی تھا۔
share-given-unreadable = یہ ایپ کی نئی شکل سے بنا تھا۔ یہاں نہیں دکھ سکتا۔
share-given-missing = یہ اب آپ کی فہرست میں نہیں۔
share-met = ملاقاتیں اور خط
share-group-meetings = ملاقاتیں
share-group-questions = سوال
share-group-agreed = جو طے ہوا
share-group-letters = خط
share-group-reviews = دوبارہ دیکھنے کے دن
share-tick-all-takes =
    { $count ->
        [one] اس سے 1 چیز پر نشان لگے گا:
       *[other] اس سے { $count } چیزوں پر نشان لگے گا:
    }
share-tick-these =
    { $count ->
        [one] اس 1 پر نشان لگائیں
       *[other] ان { $count } پر نشان لگائیں
    }
share-sure-safeguarding = یہ محفوظ رہنے کے بارے میں ہے۔ جو اسے پڑھے گا اسے شاید دوسروں کو بتانا پڑے، تاکہ آپ یا کوئی بچہ محفوظ رہے۔ اسے واپس نہیں لیا جا سکتا۔
share-sure-identity = یہ بتاتا ہے کہ آپ کون ہیں۔ کھل کر بتانا ہر جگہ محفوظ نہیں۔ یہ آگے جا سکتا ہے، اور واپس نہیں لیا جا سکتا۔
share-sure-money = یہ آپ کے پیسوں اور چیزوں کے بارے میں ہے۔ صرف تب دکھائیں جب انہیں ضرورت ہو۔ یہ آگے جا سکتا ہے، اور واپس نہیں لیا جا سکتا۔
share-mention-head = فائل کے شروع میں { $name } کا نام ہے
share-paper-title = یا کاغذ پر
share-paper-lead = کاغذ کے لیے خفیہ الفاظ نہیں چاہییں۔ جسے یہ ملے وہ پڑھ سکتا ہے۔ پھر آپ کی فہرست میں ہوگا کہ آپ نے اسے چھاپا، یا چھاپنا شروع کیا۔
share-given-when-paper = { $when } کو چھاپا گیا، یا چھاپنا شروع ہوا۔ کاغذ کے لیے بالکل یہی تھا۔
share-given-was = اس میں کیا تھا
share-left = اس فون سے کیسے گیا
share-given-back = کیا واپس آیا
share-given-back-none = ابھی کچھ واپس نہیں آیا۔
share-given-back-beside = ہر حصے کا جواب اسی حصے کے نیچے ہے۔
share-since = اس کے بعد کیا بدلا
share-since-nothing = اس کے بعد کچھ نہیں بدلا۔
share-since-changed = بدلا: { $what }
share-since-gone = یہاں مٹایا گیا: { $what }
share-since-then = جیسا آپ نے دیا تھا
share-since-now = جیسا اب ہے
share-since-new =
    { $count ->
        [one] 1 نئی چیز جو انہیں نہیں دی گئی
       *[other] { $count } نئی چیزیں جو انہیں نہیں دی گئیں
    }
share-since-new-more = کوئی نئی چیز خود سے نہیں جاتی۔ آپ اسے دوسری فائل کے ساتھ دے سکتے ہیں۔
share-ask = مٹانے کو کہیں
share-ask-lead = جو آپ نے دیا وہ واپس نہیں لیا جا سکتا۔ آپ کہہ سکتے ہیں۔ یہ پیغام صرف کہتا ہے: یہ کچھ مٹاتا نہیں۔
share-ask-note = { $when } کو میں نے آپ کے لیے Own Words سے ایک فائل بنائی تھی۔ مہربانی کر کے اسے اور اس کی ہر نقل اور چھپائی اب مٹا دیں۔ جب ہو جائے تو مجھے بتائیں۔ اگر اس میں سے کچھ رکھنا پڑے تو بتائیں کیا، اور کیوں۔
share-ask-note-link = { $when } کو میں نے آپ کو Own Words سے ایک لنک دیا تھا۔ مہربانی کر کے اسے، ہر وہ پیغام جس میں یہ ہے، اور جو اس سے کھلتا ہے اس کی ہر نقل اور چھپائی اب مٹا دیں۔ جب ہو جائے تو مجھے بتائیں۔ اگر اس میں سے کچھ رکھنا پڑے تو بتائیں کیا، اور کیوں۔
share-ask-note-paper = { $when } کو میں نے آپ کے لیے Own Words سے صفحے چھاپے تھے۔ مہربانی کر کے انہیں اور ان کی ہر نقل اب ضائع کر دیں۔ جب ہو جائے تو مجھے بتائیں۔ اگر اس میں سے کچھ رکھنا پڑے تو بتائیں کیا، اور کیوں۔
share-ask-send = پیغام بھیجیں
share-ask-copy = پیغام نقل کریں
share-ask-copied = نقل ہو گیا۔ اسے ان کے نام پیغام میں لگائیں۔
share-ask-not-copied = براؤزر نے نقل نہیں کیا۔ نقل کے لیے پیغام کو دبا کر رکھیں۔
share-ask-handed = پیغام آگے دے دیا گیا۔
share-ask-refused = یہ فون پیغام نہیں بھیج سکا۔ اس کی جگہ نقل کریں۔
share-asked = آپ نے { $when } کو کہا۔
share-how = اسے کون کھول سکے؟
share-how-key = صرف { $name }
share-how-key-sub = یہ ان کے کارڈ کی چابی سے بند ہوتی ہے۔ خفیہ الفاظ نہیں چاہییں۔
share-how-words = جسے انگریزی کے چھ لفظ بتائے جائیں
share-how-digits = جسے 24 ہندسے بتائے جائیں
share-unchecked = آپ نے { $name } کے ساتھ جانچ کے لفظ ابھی نہیں ملائے۔ ہو سکے تو پہلے ملا لیں۔
share-sealed-to-key = صرف { $name } اسے اپنے خفیہ الفاظ سے کھول سکتے ہیں۔ آپ کو کچھ بتانے کی ضرورت نہیں۔
share-bad-key = { $name } کی چابی کام نہیں کرتی۔ ان سے پھر کارڈ مانگیں۔
share-link = یا لنک میں دیں
share-link-lead = سب کچھ لنک کے اندر ہے، بند۔ کسی سرور پر کچھ نہیں رہتا۔
share-link-long = لنک کے لیے یہ بہت زیادہ ہے۔ فائل بھیجیں۔
share-link-show = لنک دکھائیں
share-link-qr-show = کوڈ میں دکھائیں
share-link-qr = جو آپ دے رہے ہیں اس کا کوڈ
share-link-qr-lead = وہ اپنا کیمرا اس پر لائیں۔ یہ ان کے آلے پر کھل جائے گا۔
share-link-qr-long = کوڈ کے لیے یہ بہت زیادہ ہے۔ لنک یا فائل بھیجیں۔
share-on-paper = کاغذ پر
share-way-file = تحریر کی فائل میں
share-way-page = خود کھلنے والے صفحے میں
share-way-link = لنک میں
share-way-code = کوڈ میں
share-answered = جواب آیا
share-reply-remove = جواب مٹائیں
share-reply-remove-one = وہ جواب مٹائیں جس پر دستخط ہیں “{ $name }”، { $when }
share-reply-remove-unsigned = بغیر نام کا جواب مٹائیں، { $when }
