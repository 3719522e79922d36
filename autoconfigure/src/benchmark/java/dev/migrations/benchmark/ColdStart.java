package dev.migrations.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

/**
 * One start of one tool in a JVM that has done nothing yet, as a program.
 */
final class ColdStart {

	private ColdStart() {
	}

	/**
	 * Start.
	 * @param args the tool, the address of the database, the folder and the jar of the
	 * history, and its length
	 */
	public static void main(String[] args) throws Exception {
		Quiet.please();
		History history = new History(Path.of(args[2]), Path.of(args[3]), Integer.parseInt(args[4]));
		Contender contender = Tool.valueOf(args[0]).on(history);
		long start = System.nanoTime();
		contender.start(Databases.dataSource(args[1]));
		System.out.println("\nwall=" + (System.nanoTime() - start) / 1_000_000.0);
		OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		System.out.println("cpu=" + process.getProcessCpuTime() / 1_000_000.0);
		long heap = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getPeakUsage)
			.mapToLong((peak) -> peak.getUsed())
			.sum();
		System.out.println("heap=" + heap / (1024.0 * 1024));
	}

}
