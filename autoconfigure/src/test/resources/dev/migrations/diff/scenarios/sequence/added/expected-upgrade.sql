create sequence s increment by 50;
