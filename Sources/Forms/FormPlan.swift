/// Which fields a form has, for the answers that it has so far.
package struct FormPlan: Sendable {
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

  package init(
    _ purpose: FormPurpose,
    sections: @escaping @Sendable (Answers) -> [Section]
  ) {
    self.purpose = purpose
    self.sections = sections
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
