alter index j rename to i;
