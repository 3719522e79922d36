drop type pair;
