package officewatch.invoices;

import officewatch.grants.Grant;
import officewatch.grants.Grants;
import officewatch.reader.propose.ExpenseAnalyzer;

/** A service outside that reads scans; there is none unless one is configured. */
@Grants(Grant.EXPENSE_ANALYZE)
public interface ExpenseService extends ExpenseAnalyzer {}
