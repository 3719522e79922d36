create sequence s increment by 50 cache 5;
