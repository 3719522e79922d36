create function touch() returns trigger language plpgsql as $$ BEGIN RETURN new; END $$;
