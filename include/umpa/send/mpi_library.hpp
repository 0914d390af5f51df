// SPDX-License-Identifier: BSL-1.0
#pragma once

// MPI for C. What some libraries have for C++ besides, which MPI 3 dropped, would have to be linked.
#ifndef OMPI_SKIP_MPICXX
#define OMPI_SKIP_MPICXX 1
#endif
#ifndef MPICH_SKIP_MPICXX
#define MPICH_SKIP_MPICXX 1
#endif
#include <mpi.h>
