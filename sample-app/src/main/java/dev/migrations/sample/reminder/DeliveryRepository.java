package dev.migrations.sample.reminder;

import java.util.List;

import org.springframework.data.repository.Repository;

interface DeliveryRepository extends Repository<Delivery, Long> {

	Delivery save(Delivery delivery);

	List<Delivery> findByReminderIdOrderById(long reminderId);

}
