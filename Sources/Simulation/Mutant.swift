/// One mistake that the money path must not make, made on purpose: the simulation has to notice.
package enum Mutant: String, CaseIterable, Sendable {
  case sendBeforeDurable = "send before durable"
  case newKeyOnRetry = "new key on retry"
  case conflictIsRefusal = "409 taken for a refusal"
  case refusedRetrySettles = "a refused retry settles"
  case echoIgnored = "echo check off"
  case emptyListIsProof = "sending again on an empty list"
  case tagRepeats = "a tag that is not unique"
}
