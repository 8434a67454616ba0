package import Kira

/// Which fields a form has, for the answers that it has so far.
package struct FormPlan: Sendable {
  /// Notes what a chosen record says about answers that no field asks for.
  package typealias Adoption = @Sendable (Record, FieldName, inout Answers) -> Void

  /// Fields that belong together, under a heading.
  package struct Section: Sendable {
    package let title: String
    package let fields: [Field]

    package init(_ title: String, _ fields: [Field]) {
      self.title = title
      self.fields = fields
    }
  }

  package let purpose: FormPurpose
  /// Only what the answers so far ask for: the fields of one rail, say.
  package let sections: @Sendable (Answers) -> [Section]
  private let adoption: Adoption

  package init(
    _ purpose: FormPurpose,
    adopting adoption: @escaping Adoption = { _, _, _ in },
    sections: @escaping @Sendable (Answers) -> [Section]
  ) {
    self.purpose = purpose
    self.adoption = adoption
    self.sections = sections
  }

  /// Answers a field with a record, by its words where a person reads it.
  package func choose(_ record: Record, for name: FieldName, in answers: inout Answers) {
    answers.answer(name, record.id, shownAs: RecordWords(of: record).text)
    adoption(record, name, &answers)
  }

  package func fields(for answers: Answers) -> [Field] { sections(answers).flatMap(\.fields) }

  /// The first field that holds a form back, in the order of the form.
  package func obstacle(in answers: Answers) -> (field: Field, verdict: FieldVerdict)? {
    for field in fields(for: answers) {
      let verdict = field.verdict(on: answers)
      if !verdict.lets { return (field, verdict) }
    }
    return nil
  }

  package static func of(_ purpose: FormPurpose) -> FormPlan {
    switch purpose {
    case .recipient: RecipientForm.plan
    case .payout: PayoutForm.plan
    }
  }
}
