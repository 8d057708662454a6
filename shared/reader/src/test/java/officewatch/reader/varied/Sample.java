package officewatch.reader.varied;

import java.util.List;
import java.util.Map;

/**
 * A made-up document and what is printed on it.
 *
 * @param truth printed values by field: number, date, due, period, currency, net, tax, total,
 *     payable, vendor, vat, kind, lines
 */
record Sample(String name, Facts facts, List<Block> blocks, Map<String, String> truth) {}
