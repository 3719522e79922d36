comment on type mood is 'How one is';
