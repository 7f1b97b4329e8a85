//! One integration binary: the house is linked once.

mod broken_forms;
