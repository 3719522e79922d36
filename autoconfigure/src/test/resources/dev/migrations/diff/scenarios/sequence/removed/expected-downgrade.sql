create sequence s as smallint maxvalue 99 start with 5 cycle;
