parts-more = اس کے ساتھ اور کیا کر سکتے ہیں
parts-large = بڑے حروف میں دکھائیں
parts-earlier = پہلے کے الفاظ
parts-delete = اسے مٹائیں
parts-delete-hint = جو آپ مٹائیں وہ واپس لایا جا سکتا ہے۔
