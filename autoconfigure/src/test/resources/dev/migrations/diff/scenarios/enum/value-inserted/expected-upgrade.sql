alter type mood add value 'so so' before 'sad';
alter type mood add value 'well' before 'ok';
