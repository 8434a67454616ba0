package import Kira

/// A form that somebody began: it survives whatever happens to the program.
package struct Draft: Equatable, Sendable {
  package let id: Identifier<Draft>
  package let purpose: FormPurpose
  package var answers: Answers
  package var changedAt: Moment

  package init(
    id: Identifier<Draft>,
    purpose: FormPurpose,
    answers: Answers = Answers(),
    changedAt: Moment
  ) {
    self.id = id
    self.purpose = purpose
    self.answers = answers
    self.changedAt = changedAt
  }
}
