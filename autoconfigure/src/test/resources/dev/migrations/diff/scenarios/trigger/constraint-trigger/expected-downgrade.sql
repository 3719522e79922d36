drop trigger g on t;
