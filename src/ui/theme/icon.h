// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace fyren::ui {

// Line drawings on a 24-unit square, one stroke width; drawn as vectors and so sharp at any scale. Decoration
// only: meaning is always in a word beside it or in the control's name.
enum class Icon : std::uint8_t {
  None, Check, Cross, Plus, Minus, ChevronDown, ChevronUp, ChevronRight, ChevronLeft, ArrowRight, ArrowLeft,
  Alert, Warning, Info, Ongoing, Search, Lock, File, Folder, Save, Download, Upload, Calendar, Phone, Mail,
  Home, Person, People, List, Chart, Send, Book, Settings, Undo, Redo, Print, Edit, Trash, Clock, Help, More,
  Menu, NetworkOff, Sun, Moon, Lighthouse, Eye, Copy, Import, Shield, Filter, kCount,
};

}  // namespace fyren::ui
