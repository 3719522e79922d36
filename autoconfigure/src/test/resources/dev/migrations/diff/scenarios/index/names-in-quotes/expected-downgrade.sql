drop index "weird using (";
drop index "I;x";
