package dev.migrations.sample.audit;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface AuditRecordRepository extends Repository<AuditRecord, Long> {

	AuditRecord save(AuditRecord entry);

	Page<AuditRecord> findAll(Pageable pageable);

	Page<AuditRecord> findByActorId(long actorId, Pageable pageable);

}
