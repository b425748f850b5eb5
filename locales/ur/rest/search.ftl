search-title = تلاش
search-label = کون سے الفاظ ڈھونڈیں
search-hint = جو کچھ آپ نے یہاں لکھا ہے اس سب میں۔
search-nothing = کچھ نہیں ملا۔ کم حروف لکھ کر دیکھیں۔
search-found = یہاں ملا:
search-many = بہت کچھ ملا۔ کم کرنے کے لیے ایک لفظ اور لکھیں۔
