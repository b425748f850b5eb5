update-ready = نیا ورژن تیار ہے
update-now = ابھی استعمال کریں
update-later = بعد میں
update-not-saved = آپ کے آخری الفاظ ابھی محفوظ نہیں ہوئے، اس لیے نیا ورژن انتظار کر رہا ہے۔
