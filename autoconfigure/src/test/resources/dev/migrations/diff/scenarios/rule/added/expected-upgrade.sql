create rule r as
    on delete to t do instead nothing;
