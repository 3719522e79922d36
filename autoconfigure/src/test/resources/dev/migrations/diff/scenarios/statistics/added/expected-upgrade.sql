create statistics s (ndistinct, dependencies) on a, c from t;
