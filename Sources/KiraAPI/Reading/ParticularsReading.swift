import JSONText
package import Kira

/// What a kept answer says beyond the columns of a list; nothing when it cannot be read.
package func particulars(of kind: ResourceKind, raw: [UInt8]) -> Particulars {
  var particulars = Particulars()
  guard let json = try? JSON(parsing: raw) else { return particulars }
  // What is masked once cannot be shown by accident further on.
  particulars.rawLines = json.masked.indentedLines.map { SafeText($0) }
  guard let fields = WireObject(json) else { return particulars }

  particulars.facts = Fact.table(of: kind).compactMap { $0.line(from: fields) }
  if kind == .user { particulars.facts += requirementLines(fields) }
  if kind == .account { particulars.facts += paymentMethodLines(fields) }
  particulars.fees = FeeSheet(fields, of: kind).lines
  particulars.references = Fact.references.compactMap { $0.line(from: fields) }
  particulars.milestones = milestones(fields)
  return particulars
}

/// Which rails an account takes and gives, `WIRE active, ACH coming soon`.
private func paymentMethodLines(_ fields: WireObject) -> [Particulars.Line] {
  let methods = fields.object("payment_methods")
  return [("Takes", "inbound"), ("Pays out", "outbound")].compactMap { label, side in
    let entries = (methods?.items(side) ?? []).compactMap(WireObject.init).compactMap { entry in
      entry.text("name").map { "\($0) \(entry.text("status") ?? "")" }
    }
    return entries.isEmpty
      ? nil : Particulars.Line(SafeText(label), SafeText(entries.joined(separator: ", ")))
  }
}

/// What Kira says happened, oldest first; without events, the dates of the resource itself.
private func milestones(_ fields: WireObject) -> [Particulars.Milestone] {
  var milestones = fields.items("events").compactMap(WireObject.init).map { event in
    let words = [event.text("status"), event.text("message")].compactMap { $0 }
    return Particulars.Milestone(
      at: event.moment("created_at"),
      words: SafeText(words.filter { !$0.isEmpty }.joined(separator: ": "))
    )
  }
  let created = fields.moment("created_at", "created_ts")
  let isTold = milestones.contains { milestone in
    milestone.isCreation || milestone.at.map { at in created.map { at <= $0 } ?? false } ?? false
  }
  if let created, !isTold {
    milestones.append(Particulars.Milestone(at: created, words: "created"))
  }
  if milestones.count < 2, let updated = fields.moment("updated_at", "updated_ts"),
    updated != created
  {
    milestones.append(Particulars.Milestone(at: updated, words: "last changed"))
  }
  return milestones.sorted { ($0.at?.milliseconds ?? .max) < ($1.at?.milliseconds ?? .max) }
}
