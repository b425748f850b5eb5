paper-title = پورا پلان
paper-empty = ابھی چھاپنے کو کچھ نہیں
paper-private = یہ سب کچھ ہے، نجی جواب بھی۔ سوچیں کاغذ کس کے ہاتھ لگ سکتا ہے۔
paper-print = چھاپیں
