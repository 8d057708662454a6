package officewatch.reader.catalogue;

/** What a vendor's products are bought for; fixed, so that reports can be compared over years. */
public enum Category {
  COLLABORATION,
  CRM,
  DEVELOPER_TOOLS,
  CLOUD_INFRASTRUCTURE,
  DESIGN,
  HR,
  FINANCE,
  MARKETING,
  SECURITY,
  ANALYTICS,
  SUPPORT,
  PROJECT_MANAGEMENT,
  COMMUNICATION,
  AI,
  E_SIGNATURE,
  STORAGE,
  EDUCATION,
  SALES,
  IT_MANAGEMENT,
  PRODUCTIVITY,
  OTHER
}
