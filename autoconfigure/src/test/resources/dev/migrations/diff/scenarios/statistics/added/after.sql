create table t (a int, b text, c int, d jsonb, e int[]);
create statistics s (ndistinct, dependencies) on a, c from t;
