suggest-title = تجویزیں
suggest-lead = جب تک آپ کوئی تجویز نہ لیں، کچھ نہیں بدلتا۔ جو آپ چھوڑ دیں وہ باہر رہتی ہے۔
suggest-none = کوئی تجویز انتظار میں نہیں۔
suggest-waiting =
    { $count ->
        [0] کوئی انتظار میں نہیں
        [one] 1 انتظار میں ہے
       *[other] { $count } انتظار میں ہیں
    }
suggest-how-give = اپنے پلان کی فائل اس کے لیے بنائیں جو آپ کی مدد کرتا ہے۔
suggest-how-back = وہ اپنی نقل میں لکھتے ہیں اور آپ کو تجویزوں کی فائل بھیجتے ہیں۔
suggest-how-open = وہ فائل ”اپنے الفاظ محفوظ رکھیں“ میں کھولیں۔
suggest-by = دستخط “{ $name }”۔ ان کی فائل { $when } کو بنی۔
suggest-by-somebody = کوئی نام نہیں دیا گیا۔ فائل { $when } کو بنی۔
suggest-now = جیسا اب ہے
suggest-was = جیسا تھا
suggest-theirs = جیسا وہ کہتے ہیں
suggest-nothing-yet = یہاں ابھی کچھ نہیں۔
suggest-take-out = ان کی تجویز ہے کہ اسے نکال دیا جائے۔
suggest-newer = ان کے بعد آپ نے اسے بدلا۔ اگر ان کا لیں تو دونوں رہیں گے، اور آپ چنیں گے۔
suggest-unreadable = ایپ کا یہ ورژن یہ تجویز نہیں پڑھ سکتا۔
suggest-take = لے لیں
suggest-leave = چھوڑ دیں
suggest-beside = آپ نے بھی اسے بدلا تھا۔ دونوں کے الفاظ رکھے گئے ہیں۔
suggest-log = جو آپ نے لیا اور چھوڑا
suggest-taken = آپ نے اسے { $when } کو لیا۔
suggest-left = آپ نے اسے { $when } کو چھوڑا۔
