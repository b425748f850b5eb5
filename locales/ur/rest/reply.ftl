reply-file-read = یہ جواب Own Words میں بنا ہے۔ "about" کو شروع سے آخر تک پڑھیں: ہر حصے میں چیز کی شناخت ہے (پورے کے لیے کوئی نہیں) اور اس کا جواب۔
reply-read = میں نے یہ پڑھ لیا ہے
reply-question = ایک سوال
reply-can = میں کیا کر سکتا یا سکتی ہوں
reply-by-when = کب تک
reply-cannot = میں کیا نہیں کر سکتا یا سکتی
reply-why = کیوں نہیں
reply-wrote = میں نے یہ لکھا ہے
