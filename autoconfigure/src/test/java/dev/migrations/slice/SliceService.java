package dev.migrations.slice;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * The service of which a test has a slice.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
class SliceService {

}
