large-nothing = یہاں ابھی کچھ نہیں لکھا۔
