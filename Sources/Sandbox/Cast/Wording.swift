/// The words people put on payments.
enum Wording {
  static let memos = [
    "April consulting services", "Rent, second half", "Café de altura, 40 sacos", "工资 2026年",
    "Rückzahlung Darlehen", "حقوق ماه گذشته", "किराया", "Facture n° 2041 — acompte",
    "Salary", "Deposit for the workshop in Ōsaka", "Оплата за послуги", "", "", "Family support",
  ]

  static let events = [
    "CREATED": "Payout created", "PENDING": "Payout queued", "PROCESSING": "Sent to the bank",
    "IN_REVIEW": "Held for review", "COMPLETED": "Payout completed",
    "CANCELLED": "Payout cancelled before it was sent", "KYT_PENDING": "Transaction being screened",
    "EXPIRED": "Payout expired",
  ]

  static let failures: [(code: String, words: String)] = [
    ("R02", "Beneficiary account closed"),
    ("R03", "No account or unable to locate account"),
    ("AC01", "Incorrect account number"),
    ("R16", "Account frozen"),
    ("BE04", "Missing creditor address"),
  ]

  static let rejected = "Rejected in review"
  static let funded = "Deposit received"
  static let returned = "Returned by the beneficiary’s bank"

  static let banks = [
    "Banco de México", "Itaú Unibanco", "First Prairie Bank", "Sparkasse KölnBonn",
    "Crédit Agricole", "三菱UFJ銀行", "招商银行", "Emirates NBD", "State Bank of India",
    "Zenith Bank", "PrivatBank", "Εθνική Τράπεζα",
  ]
}
