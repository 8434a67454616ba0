import JSONText
import Kira

/// What each product still needs from a user, in words, with Kira's own token beside.
func requirementLines(_ fields: WireObject) -> [Particulars.Line] {
  let offered = fields.items("eligible_products").compactMap(WireObject.init)
  return (User.Product.all(in: fields) ?? []).flatMap { product in
    let entry = offered.first { $0.safeText("product_code", "product_id") == product.code }
    let name = entry?.safeText("product_name") ?? ""
    let heading = Particulars.Line(
      name.isEmpty ? product.code : name,
      standing(product),
      note: name.isEmpty ? "" : product.code
    )
    return [heading]
      + product.missing.map {
        Particulars.Line("  lacks", SafeText(MissingField($0.text).words), note: $0)
      }
  }
}

private func standing(_ product: User.Product) -> SafeText {
  if product.isEligible { return "ready" }
  if !product.unsupportedReason.isEmpty {
    return SafeText("not offered: \(MissingField.plain(product.unsupportedReason.text))")
  }
  switch product.missing.count {
  case 0: return "not ready"
  case 1: return "lacks 1 item"
  default: return SafeText("lacks \(product.missing.count) items")
  }
}
