import Forms
import Kira

/// What a form is begun with: the record that a person had before them.
enum FormContext {
  /// A row that the cursor only happens to be on says less than a detail that was opened, but to pay
  /// from a list of recipients means the one under the cursor.
  static func answers(
    for purpose: FormPurpose,
    from record: Record,
    isOpened: Bool
  ) -> [(FieldName, Record)] {
    switch (purpose, record) {
    case (.payout, .account): [(PayoutForm.account, record)]
    case (.payout, .recipient): [(PayoutForm.recipient, record)]
    case (.recipient, .user): [(RecipientForm.user, record)]
    default: []
    }
  }
}
