/// One cell of the screen: a grapheme cluster and what it means.
package struct Cell: Hashable, Sendable {
  /// Never a control character; empty in the second half of a wide cluster.
  package var cluster: Cluster
  package var role: Role
  /// Under the bar of the selected row.
  package var isSelected: Bool
  /// 1 or 2 columns; 0 for the second half of a wide cluster.
  package var width: UInt8

  package init(
    _ cluster: Cluster,
    role: Role = .plain,
    isSelected: Bool = false,
    width: UInt8 = 1
  ) {
    self.cluster = cluster
    self.role = role
    self.isSelected = isSelected
    self.width = width
  }

  package init(_ text: String, role: Role = .plain, isSelected: Bool = false, width: UInt8 = 1) {
    self.init(Cluster(text), role: role, isSelected: isSelected, width: width)
  }

  package var text: String { cluster.text }

  package static let blank = Cell(Cluster(" " as Unicode.Scalar))
}
