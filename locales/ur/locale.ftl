locale-name = اردو
locale-direction = rtl
