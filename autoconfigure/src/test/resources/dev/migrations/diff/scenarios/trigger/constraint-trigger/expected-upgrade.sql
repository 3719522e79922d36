create constraint trigger g after insert on t deferrable initially deferred for each row execute function f();
