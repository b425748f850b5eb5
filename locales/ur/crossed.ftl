crossed-title = اس کے دو روپ ہیں
crossed-why = اسے ایک ہی وقت میں دو جگہ بدلا گیا۔ دونوں محفوظ ہیں۔ کون سا ٹھیک ہے؟
crossed-written = لکھا گیا: { $when }
crossed-deleted = یہاں مٹایا گیا
crossed-keep-this = یہ والا رکھیں
crossed-keep-both = دونوں رکھیں، ایک کے بعد ایک
