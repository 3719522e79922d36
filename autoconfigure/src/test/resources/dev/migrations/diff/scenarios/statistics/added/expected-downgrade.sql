drop statistics s;
