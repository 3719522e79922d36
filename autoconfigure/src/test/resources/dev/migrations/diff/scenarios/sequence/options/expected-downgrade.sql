alter sequence s increment by 1 cache 1;
