create sequence s as smallint start with 5 maxvalue 99 cycle;
