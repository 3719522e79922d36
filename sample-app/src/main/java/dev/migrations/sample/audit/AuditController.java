package dev.migrations.sample.audit;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit-log")
class AuditController {

	private final AuditRecordRepository records;

	AuditController(AuditRecordRepository records) {
		this.records = records;
	}

	@GetMapping
	PagedModel<AuditView> list(@RequestParam(required = false) @Nullable Long actor,
			@PageableDefault(sort = { "occurredAt", "id" }, direction = Direction.DESC) Pageable pageable) {
		Page<AuditRecord> page = (actor != null) ? this.records.findByActorId(actor, pageable)
				: this.records.findAll(pageable);
		return new PagedModel<>(page.map(AuditView::of));
	}

	record AuditView(long id, Instant occurredAt, @Nullable Long actorId, String action, String subject,
			Map<String, Object> detail) {

		static AuditView of(AuditRecord entry) {
			return new AuditView(entry.getId(), entry.getOccurredAt(), entry.getActorId(), entry.getAction(),
					entry.getSubject(), entry.getDetail());
		}

	}

}
